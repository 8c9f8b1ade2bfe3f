package org.upgradenight.reporting;

import java.util.List;

/**
 * Whether the phones' web servers show their pages. A registered phone that does not answer there, or answers without
 * pages, counts as disabled. Of one that is not registered and silent nothing is known, and where another device answers
 * neither.
 */
public record WebAccessSummary(Coverage coverage, long enabled, long disabled, List<ModelRow> models) {

    /** The phones of one model. */
    public record ModelRow(String model, long enabled, long disabled, long notMeasured) {}

    public WebAccessSummary {
        models = List.copyOf(models);
    }
}
