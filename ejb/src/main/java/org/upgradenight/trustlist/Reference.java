package org.upgradenight.trustlist;

import java.util.Set;

/** The trust list that a phone should have. */
public sealed interface Reference {

    /** The file that the phone's own configuration server offers: what differs from it is a mismatch. */
    record OfOwnServer(FileHash hash, Set<String> recoveryKeys) implements Reference {

        public OfOwnServer {
            recoveryKeys = Set.copyOf(recoveryKeys);
        }

        public OfOwnServer(FileHash hash) {
            this(hash, Set.of());
        }
    }

    /**
     * The file of another server of the cluster, the phone's own being out of reach. Every server signs its own list, so
     * being equal proves much and being different nothing.
     */
    record OfOtherServer(FileHash hash, Set<String> recoveryKeys) implements Reference {

        public OfOtherServer {
            recoveryKeys = Set.copyOf(recoveryKeys);
        }

        public OfOtherServer(FileHash hash) {
            this(hash, Set.of());
        }
    }

    /** The keys by which {@code utils itl reset} can sign what that server offers. */
    default Set<String> resetKeys() {
        if (this instanceof OfOwnServer own) {
            return own.recoveryKeys();
        }
        return this instanceof OfOtherServer other ? other.recoveryKeys() : Set.of();
    }

    /** No server's file could be had. */
    record Unavailable(String reason) implements Reference {}
}
