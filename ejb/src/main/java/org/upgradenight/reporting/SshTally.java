package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.phone.ShownSetting;

/** Counts Table 6. */
final class SshTally {

    private static final int MOST_LOCATIONS = 500;
    private static final int SAMPLE = 2;

    private final Groups<ModelCount> locations = new Groups<>(MOST_LOCATIONS, ModelCount::new);
    private final List<PhoneSample> sample = new ArrayList<>();
    private long enabled;
    private long disabled;
    private long notMeasured;

    void add(ReportedPhone phone) {
        Optional<Boolean> on = phone.shows(ShownSetting.SSH);
        if (on.isEmpty()) {
            notMeasured++;
        } else if (on.get()) {
            enabled++;
            locations.of(phone.location()).add(phone.model());
            if (sample.size() < SAMPLE) {
                sample.add(phone.sample("SSH enabled"));
            }
        } else {
            disabled++;
        }
    }

    CheckSummary summary() {
        if (enabled + disabled == 0) {
            return CheckSummary.notMeasured(notMeasured);
        }
        List<LocationCount> rows = new ArrayList<>();
        for (Map.Entry<String, ModelCount> location : locations.rows()) {
            rows.add(new LocationCount(
                    location.getKey(),
                    location.getValue().models(),
                    location.getValue().phones()));
        }
        return new CheckSummary(
                new Coverage(enabled + disabled, notMeasured),
                Optional.of(disabled),
                Optional.of(enabled),
                rows,
                sample);
    }
}
