package org.upgradenight.reporting;

import java.util.List;

/** What is listed of a changed setting. */
public enum SettingColumn {
    PHONE("device"),
    LAYER("layer"),
    ELEMENT("element"),
    /** In brackets when there was none. */
    PRIOR("prior_value"),
    STATE("state"),
    REASON("reason"),
    NOTE("note"),
    RECORDED_AT("recorded_at"),
    /** Empty while it is open. */
    RESTORED_AT("restored_at"),
    RUN("run_id"),
    /** Empty while it is open. */
    RESTORED_BY_RUN("restored_by_run");

    private final String column;

    SettingColumn(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    String whenAbsent() {
        return this == PRIOR ? "(absent)" : "";
    }

    /** That cell of a row. */
    @SuppressWarnings("EnumOrdinal") // a row has its cells in the order of these constants
    public String of(List<String> row) {
        return row.get(ordinal());
    }
}
