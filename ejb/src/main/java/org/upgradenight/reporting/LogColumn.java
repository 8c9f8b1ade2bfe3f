package org.upgradenight.reporting;

import java.util.List;

/** What is listed of a message of a run. */
public enum LogColumn {
    AT("at"),
    CODE("code"),
    TEXT("text");

    private final String column;

    LogColumn(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** That cell of a row. */
    @SuppressWarnings("EnumOrdinal") // a row has its cells in the order of these constants
    public String of(List<String> row) {
        return row.get(ordinal());
    }
}
