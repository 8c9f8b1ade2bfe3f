package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts Table 16. */
final class SecurityTally {

    private static final int MOST_WORDS = 20;

    private final Groups<ModelCount> words = new Groups<>(MOST_WORDS, ModelCount::new);
    private final Map<SecurityMode, Long> modes = new EnumMap<>(SecurityMode.class);
    private long measured;
    private long notMeasured;

    void add(ReportedPhone phone) {
        String word = phone.securityWord().orElse("");
        if (word.isEmpty()) {
            notMeasured++;
            return;
        }
        measured++;
        modes.merge(SecurityMode.of(word), 1L, Long::sum);
        words.of(word).add(phone.model());
    }

    SecuritySummary summary() {
        List<SecuritySummary.ModeRow> rows = new ArrayList<>();
        for (Map.Entry<String, ModelCount> word : words.rows()) {
            rows.add(new SecuritySummary.ModeRow(
                    word.getKey(),
                    SecurityMode.of(word.getKey()),
                    word.getValue().models(),
                    word.getValue().phones()));
        }
        return new SecuritySummary(
                new Coverage(measured, notMeasured),
                rows,
                SecurityAssessment.of(
                        phones(SecurityMode.NON_SECURE),
                        phones(SecurityMode.AUTHENTICATED),
                        phones(SecurityMode.ENCRYPTED)));
    }

    private long phones(SecurityMode mode) {
        return modes.getOrDefault(mode, 0L);
    }
}
