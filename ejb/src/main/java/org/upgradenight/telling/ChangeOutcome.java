package org.upgradenight.telling;

/** What became of changing one phone's settings. Reasons are stable words, details are for people. */
public sealed interface ChangeOutcome {

    String reason();

    String detail();

    /** The cluster stores the wanted values, and the phone follows them where that can be seen. */
    record Verified(String reason, String detail) implements ChangeOutcome {}

    /** The cluster stores the wanted values; the phone was not seen to follow. */
    record Uncertain(String reason, String detail) implements ChangeOutcome {}

    /** The cluster does not store the wanted values. */
    record Failed(String reason, String detail) implements ChangeOutcome {}

    /** Not wanted: a dry run. */
    record Skipped(String reason, String detail) implements ChangeOutcome {}
}
