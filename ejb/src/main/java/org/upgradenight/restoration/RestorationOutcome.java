package org.upgradenight.restoration;

/** What became of restoring one phone. Reasons are stable words, details are for people. */
public sealed interface RestorationOutcome {

    String reason();

    String detail();

    /** The cluster stores the prior values again, and the phone follows them where that can be seen. */
    record Verified(String reason, String detail) implements RestorationOutcome {}

    /** The cluster stores the prior values again; the phone was not seen to follow. */
    record Uncertain(String reason, String detail) implements RestorationOutcome {}

    /** Our values are still in place. */
    record Failed(String reason, String detail) implements RestorationOutcome {}

    /** Not wanted: a dry run. */
    record Skipped(String reason, String detail) implements RestorationOutcome {}
}
