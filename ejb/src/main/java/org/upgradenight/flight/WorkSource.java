package org.upgradenight.flight;

import java.util.List;
import java.util.Set;

/** Where a flight's conversations come from. Called by one thread. */
public interface WorkSource<R> {

    /**
     * Claims up to {@code most} phones outside the given sites, durably, and answers their conversations. Nothing is
     * sent to a phone before its claim is durable. An empty answer with no site left out means that nothing is left.
     */
    List<Conversation<R>> claim(int most, Set<String> fullSites);

    /**
     * How many phones may be begun now: the canary, the window's end and the breaker speak here. Zero means not now, a
     * negative number never again.
     */
    int mayBegin();
}
