package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts Table 14. */
final class WebAccessTally {

    private static final int MOST_MODELS = 300;

    private final Groups<Count> models = new Groups<>(MOST_MODELS, Count::new);
    private final Count all = new Count();

    private static final class Count {
        private long enabled;
        private long disabled;
        private long notMeasured;
    }

    void add(ReportedPhone phone) {
        WebAccess access = WebAccess.of(phone);
        for (Count count : List.of(all, models.of(phone.model()))) {
            switch (access) {
                case ENABLED -> count.enabled++;
                case DISABLED -> count.disabled++;
                case NOT_MEASURED -> count.notMeasured++;
            }
        }
    }

    WebAccessSummary summary() {
        List<WebAccessSummary.ModelRow> rows = new ArrayList<>();
        for (Map.Entry<String, Count> model : models.rows()) {
            Count count = model.getValue();
            rows.add(new WebAccessSummary.ModelRow(model.getKey(), count.enabled, count.disabled, count.notMeasured));
        }
        return new WebAccessSummary(
                new Coverage(all.enabled + all.disabled, all.notMeasured), all.enabled, all.disabled, rows);
    }
}
