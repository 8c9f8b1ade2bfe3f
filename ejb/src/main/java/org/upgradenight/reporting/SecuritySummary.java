package org.upgradenight.reporting;

import java.util.List;

/** The phones' security modes. */
public record SecuritySummary(Coverage coverage, List<ModeRow> modes, SecurityAssessment assessment) {

    /** Phones that show the same word. @param word as the phones show it */
    public record ModeRow(String word, SecurityMode meaning, List<String> models, long count) {

        public ModeRow {
            models = List.copyOf(models);
        }
    }

    public SecuritySummary {
        modes = List.copyOf(modes);
    }
}
