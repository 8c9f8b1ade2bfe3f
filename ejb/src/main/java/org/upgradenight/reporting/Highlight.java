package org.upgradenight.reporting;

/**
 * A row of Table 1.
 *
 * @param because the figures behind the result, in words
 */
public record Highlight(ReportSection section, Result result, String because) {

    /** What a section comes to. */
    public enum Result {
        PASS("Pass"),
        FAIL("Fail"),
        MIXED("Mixed"),
        ENABLED("Enabled"),
        DISABLED("Disabled"),
        REMOTE("Remote"),
        PHYSICAL("Physical"),
        DEFAULT("Default"),
        PARTIAL_AUTHENTICATED("Partial Authenticated"),
        AUTHENTICATED("Authenticated"),
        PARTIAL_ENCRYPTED("Partial Encrypted"),
        ENCRYPTED("Encrypted"),
        NOT_AVAILABLE("N/A");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
