package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts Table 12. */
final class SettingsAccessTally {

    private static final int MOST_LOCATIONS = 500;
    private static final int MOST_POOLS = 50;

    private final Groups<Groups<Place>> locations =
            new Groups<>(MOST_LOCATIONS, () -> new Groups<>(MOST_POOLS, Place::new));
    private final Place all = new Place();
    private long enabled;
    private long unknown;

    private static final class Place {
        private long restricted;
        private long disabled;
    }

    void add(ReportedPhone phone) {
        switch (phone.settings()) {
            case ENABLED -> enabled++;
            case UNKNOWN -> unknown++;
            case RESTRICTED -> {
                all.restricted++;
                place(phone).restricted++;
            }
            case DISABLED -> {
                all.disabled++;
                place(phone).disabled++;
            }
        }
    }

    private Place place(ReportedPhone phone) {
        return locations.of(phone.location()).of(phone.devicePool());
    }

    SettingsAccessSummary summary() {
        List<SettingsAccessSummary.PlaceRow> rows = new ArrayList<>();
        for (Map.Entry<String, Groups<Place>> location : locations.rows()) {
            for (Map.Entry<String, Place> pool : location.getValue().rows()) {
                rows.add(new SettingsAccessSummary.PlaceRow(
                        location.getKey(), pool.getKey(), pool.getValue().restricted, pool.getValue().disabled));
            }
        }
        return new SettingsAccessSummary(
                new Coverage(enabled + all.restricted + all.disabled, unknown),
                enabled,
                all.restricted,
                all.disabled,
                rows);
    }
}
