package org.upgradenight.deletion;

import java.util.Set;

/** What became of the deletion on one phone. Reasons are stable words, details are for people. */
public sealed interface DeletionOutcome {

    String reason();

    String detail();

    /** The phone took the cluster's trust list and shows it. @param proofs what says so */
    record Verified(String reason, String detail, Set<Proof> proofs) implements DeletionOutcome {}

    /** The list is still there, and nothing was done that could not be told. */
    record Failed(String reason, String detail) implements DeletionOutcome {}

    /** Keys were sent, and nothing proves what they did. */
    record Uncertain(String reason, String detail) implements DeletionOutcome {}

    /** Not now. */
    record Postponed(String reason, String detail) implements DeletionOutcome {}
}
