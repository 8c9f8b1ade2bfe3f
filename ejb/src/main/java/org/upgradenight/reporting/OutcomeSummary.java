package org.upgradenight.reporting;

import java.util.List;

/** What became of the run's phones. @param withoutOutcome phones of a run that has not come to its end */
public record OutcomeSummary(List<OutcomeRow> rows, long withoutOutcome) {

    /** Phones with the same outcome for the same reason. */
    public record OutcomeRow(String outcome, String reason, long phones) {}

    public OutcomeSummary {
        rows = List.copyOf(rows);
    }
}
