package org.upgradenight.callmanager.axl;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.xml.XmlElement;

/**
 * A list of the cluster's in which much is looked up: a few are asked for by name, and as soon as many are, it is read as a
 * whole, once. Safe for many threads.
 */
final class AxlList<K, V> {

    private static final Logger LOG = Logger.getLogger(AxlList.class);

    private static final int PAGE = 1000;
    private static final int FEW = 20;

    /** More than any cluster has; what lies behind is not kept. */
    private static final int MOST = 400_000;

    private final AxlPages pages;
    private final String operation;
    private final String everybody;
    private final Request request;
    private final Function<XmlElement, Stream<Map.Entry<K, V>>> reading;
    private Map<K, V> whole;

    /** @param everybody the pattern that all names fit */
    AxlList(
            AxlPages pages,
            String operation,
            String everybody,
            Request request,
            Function<XmlElement, Stream<Map.Entry<K, V>>> reading) {
        this.pages = pages;
        this.operation = operation;
        this.everybody = everybody;
        this.request = request;
        this.reading = reading;
    }

    /** The body that asks for those whose name fits. */
    @FunctionalInterface
    interface Request {

        String of(String pattern, long skip, long first);
    }

    /**
     * Those that the list has.
     *
     * @param wanted each with its name in the list
     * @throws CallManagerException once; after that the list is empty
     */
    synchronized Map<K, V> of(Map<K, String> wanted) {
        try {
            if (whole == null && wanted.size() > FEW) {
                whole = read(everybody, MOST);
            }
            Map<K, V> found = new HashMap<>();
            for (Map.Entry<K, String> one : wanted.entrySet()) {
                V value = (whole == null ? read(one.getValue(), 1) : whole).get(one.getKey());
                if (value != null) {
                    found.put(one.getKey(), value);
                }
            }
            return found;
        } catch (AxlReads.FaultException fault) {
            whole = Map.of();
            throw AxlClient.refusal(operation, fault.fault());
        } catch (CallManagerException failed) {
            whole = Map.of();
            throw failed;
        }
    }

    private Map<K, V> read(String pattern, int most) {
        Map<K, V> all = new HashMap<>();
        long rows = 0;
        while (rows < most) {
            XmlElement content = pages.page(
                            operation, rows, Math.min(PAGE, most), (skip, first) -> request.of(pattern, skip, first))
                    .content();
            long before = rows;
            rows += content.children().size();
            if (rows == before) {
                return all;
            }
            reading.apply(content).forEach(one -> all.put(one.getKey(), one.getValue()));
        }
        if (most > 1) {
            LOG.infof("%s has more than %d rows, the others are not looked at", operation, most);
        }
        return all;
    }
}
