package org.upgradenight.trustlist;

/** The trust list that a phone should have. */
public sealed interface Reference {

    /** The file that the phone's own configuration server offers: what differs from it is a mismatch. */
    record OfOwnServer(FileHash hash) implements Reference {}

    /**
     * The file of another server of the cluster, the phone's own being out of reach. Every server signs its own list, so
     * being equal proves much and being different nothing.
     */
    record OfOtherServer(FileHash hash) implements Reference {}

    /** No server's file could be had. */
    record Unavailable(String reason) implements Reference {}
}
