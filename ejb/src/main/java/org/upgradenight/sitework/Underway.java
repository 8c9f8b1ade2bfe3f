package org.upgradenight.sitework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters that this process is handing over right now: a run and the server's own retries never send one at the same time.
 * One process has the database, so that this is known to everybody who could.
 */
@ApplicationScoped
public class Underway {
    private final Set<Long> letters = ConcurrentHashMap.newKeySet();

    /** @return whether nobody had it in hand */
    boolean take(long letter) {
        return letters.add(letter);
    }

    void release(long letter) {
        letters.remove(letter);
    }
}
