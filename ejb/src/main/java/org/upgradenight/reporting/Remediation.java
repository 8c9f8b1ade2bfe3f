package org.upgradenight.reporting;

import java.util.List;

/**
 * Table 18: where phones stand in the remediation matrix after the newest look of the run.
 *
 * @param remotely phones known to need a deletion that can be helped from afar
 * @param physically phones known to need a deletion that need a visit
 * @param undecided phones whose trust list nobody could read
 * @param notJudged phones without a look, so without a place in the matrix
 */
public record Remediation(List<ScenarioRow> rows, long remotely, long physically, long undecided, long notJudged) {

    /** The rows of the matrix. */
    public enum Scenario {
        SETTINGS_ENABLED_WEB_ONLINE("Settings enabled, web server online"),
        SETTINGS_ENABLED_WEB_OFFLINE("Settings enabled, web server offline"),
        SETTINGS_RESTRICTED_OR_DISABLED("Settings restricted or disabled");

        private final String words;

        Scenario(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One row of the matrix. */
    public record ScenarioRow(Scenario scenario, Place registered, Place unregistered) {}

    /**
     * One place in the matrix.
     *
     * @param remote whether a deletion from afar is possible there at all (with the web server off: over CTI only)
     * @param phones phones that stand there
     * @param needingDeletion those of them known to need one
     * @param sample names of up to five of these; all of them are in the workbook (ITL Status)
     */
    public record Place(boolean remote, long phones, long needingDeletion, List<String> sample) {

        public Place {
            sample = List.copyOf(sample);
        }
    }

    public Remediation {
        rows = List.copyOf(rows);
    }
}
