package org.upgradenight.preparation;

/** What became of preparing one phone. Reasons are stable words, details are for people. */
public sealed interface PreparationOutcome {

    String reason();

    String detail();

    /** The phone's own port answers and its authentication URL is plain. */
    record Verified(String reason, String detail) implements PreparationOutcome {}

    /** Our values are in the cluster; the phone does not show their effect (yet). */
    record Uncertain(String reason, String detail) implements PreparationOutcome {}

    /** The cluster refused; nothing was changed on this phone. */
    record Failed(String reason, String detail) implements PreparationOutcome {}

    /** Not wanted: a dry run. */
    record Skipped(String reason, String detail) implements PreparationOutcome {}
}
