package org.upgradenight.probe;

import java.util.Optional;
import java.util.Set;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.SignedList;

/** Remembers which trust lists a cluster offered, over upgrades and restarts. */
public interface ListMemory {

    /** Remembers nothing. */
    ListMemory NONE = new ListMemory() {
        @Override
        public void saw(String cluster, String server, FileHash hash, SignedList file) {}

        @Override
        public Optional<Set<String>> recoveryKeys(String cluster, String shownHash) {
            return Optional.empty();
        }
    };

    /** In a transaction of its own. @param server empty for the publisher */
    void saw(String cluster, String server, FileHash hash, SignedList file);

    /**
     * The recovery keys of the list with that hash, absent when that cluster was never seen to offer it.
     *
     * @param shownHash MD5, SHA-1 or SHA-256 as a phone shows it
     */
    Optional<Set<String>> recoveryKeys(String cluster, String shownHash);
}
