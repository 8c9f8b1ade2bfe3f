package org.upgradenight.reporting;

import java.util.List;

/** Whether the phones' Settings menus can be used, and where not. */
public record SettingsAccessSummary(
        Coverage coverage, long enabled, long restricted, long disabled, List<PlaceRow> places) {

    /** Phones of one location and device pool whose menu is not enabled. */
    public record PlaceRow(String location, String devicePool, long restricted, long disabled) {}

    public SettingsAccessSummary {
        places = List.copyOf(places);
    }
}
