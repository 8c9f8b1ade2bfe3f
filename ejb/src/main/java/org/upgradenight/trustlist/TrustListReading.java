package org.upgradenight.trustlist;

/** What came of reading a trust list file. */
public sealed interface TrustListReading {

    record Whole(SignedList file) implements TrustListReading {}

    /** It is no trust list as we know them. @param reason for the operator */
    record Broken(String reason) implements TrustListReading {}
}
