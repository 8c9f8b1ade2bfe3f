package org.upgradenight.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSpoolTest {

    @Test
    void rowsAreReadAsOftenAsWanted() throws IOException {
        List<List<String>> rows =
                List.of(List.of("a", "", "\u202E\uD83D\uDCDE\n\u0000"), List.of("x".repeat(100_000)), List.of());
        try (RowSpool spool = RowSpool.open()) {
            rows.forEach(spool::add);
            assertEquals(3, spool.rows());
            assertEquals(rows, read(spool));
            assertEquals(rows, read(spool));
        }
    }

    @Test
    void whatWasNeverWrittenIsEmpty() throws IOException {
        try (RowSpool spool = RowSpool.open()) {
            assertEquals(List.of(), read(spool));
        }
    }

    private static List<List<String>> read(RowSpool spool) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        spool.each(rows::add);
        return rows;
    }
}
