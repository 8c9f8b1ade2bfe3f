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

    private enum Access {
        ENABLED,
        DISABLED,
        NOT_MEASURED
    }

    void add(ReportedPhone phone) {
        Access access = access(phone);
        for (Count count : List.of(all, models.of(phone.model()))) {
            switch (access) {
                case ENABLED -> count.enabled++;
                case DISABLED -> count.disabled++;
                case NOT_MEASURED -> count.notMeasured++;
            }
        }
    }

    /** The silence of a phone that is not registered tells nothing of its settings: it may be unplugged. */
    private static Access access(ReportedPhone phone) {
        if (phone.look().isEmpty()) {
            return Access.NOT_MEASURED;
        }
        return switch (phone.look().get().web()) {
            case ONLINE -> Access.ENABLED;
            case FORBIDDEN -> Access.DISABLED;
            case OFFLINE -> phone.registered() ? Access.DISABLED : Access.NOT_MEASURED;
            case NOT_A_PHONE -> Access.NOT_MEASURED;
        };
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
