package org.upgradenight.callmanager.axl;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Lists page by page: when the server finds a page too large, this one and those after it are smaller. */
final class AxlPages {

    /** Below what the server suggests, since rows differ in size. */
    private static final double SUGGESTION_SHARE = 0.6;

    private final AxlReads reads;
    private final Map<String, Integer> largest = new ConcurrentHashMap<>();

    AxlPages(AxlReads reads) {
        this.reads = reads;
    }

    /** The body that asks for so many rows behind so many others. */
    @FunctionalInterface
    interface Body {

        String of(long skip, long first);
    }

    /** @throws AxlReads.FaultException for every fault but those that pass or that a smaller page mends */
    AxlAnswer.Success page(String operation, long skip, int most, Body body) {
        while (true) {
            int first = Math.min(most, largest.getOrDefault(operation, Integer.MAX_VALUE));
            try {
                return reads.read(operation, body.of(skip, first));
            } catch (AxlReads.FaultException e) {
                if (!e.fault().isTooLarge() || first == 1) {
                    throw e;
                }
                largest.merge(operation, smaller(first, e.fault().suggestedRows()), Math::min);
            }
        }
    }

    private static int smaller(int first, OptionalLong suggested) {
        long share = (long) (SUGGESTION_SHARE * suggested.orElse(first));
        return (int) Math.max(1, Math.min(share, first - 1L));
    }
}
