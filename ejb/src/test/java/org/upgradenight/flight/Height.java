package org.upgradenight.flight;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many turns were under way at once, at most, anywhere and at each site. */
final class Height {

    private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();

    void enter(String site) {
        rise("");
        rise(site);
    }

    void leave(String site) {
        now.get(site).decrementAndGet();
        now.get("").decrementAndGet();
    }

    int most() {
        return mostAt("");
    }

    int mostAt(String site) {
        return most.getOrDefault(site, new AtomicInteger()).get();
    }

    private void rise(String where) {
        int height = now.computeIfAbsent(where, none -> new AtomicInteger()).incrementAndGet();
        most.computeIfAbsent(where, none -> new AtomicInteger()).accumulateAndGet(height, Math::max);
    }
}
