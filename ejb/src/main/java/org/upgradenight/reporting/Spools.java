package org.upgradenight.reporting;

import java.io.IOException;
import java.util.List;

/**
 * The full lists behind a report.
 *
 * @param phones a row a phone in order of name, cells by {@link PhoneColumn}
 * @param settings a row a changed setting in order of phone, cells by {@link SettingColumn}
 * @param log a row a message of the run, cells by {@link LogColumn}
 */
public record Spools(RowSpool phones, RowSpool settings, RowSpool log) implements AutoCloseable {

    static Spools open() throws IOException {
        return new Spools(RowSpool.open(), RowSpool.open(), RowSpool.open());
    }

    @Override
    public void close() throws IOException {
        for (RowSpool spool : List.of(phones, settings, log)) {
            spool.close();
        }
    }
}
