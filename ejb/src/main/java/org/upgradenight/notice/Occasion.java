package org.upgradenight.notice;

/** What is worth a notice; the word is what a webhook gets. */
public enum Occasion {
    STARTED("run-started"),
    ENDED("run-ended"),
    /** A canary or a breaker ended the run's work by itself. */
    HALTED("run-halted"),
    /** Nothing was finished for longer than the slowest phone may take. */
    STALLED("run-stalled"),
    WANTS_APPROVAL("approval-wanted"),
    /** A planned run was not started. */
    NOT_STARTED("run-not-started");

    private final String word;

    Occasion(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
