package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradenight.phone.http.Disturbances.Cell;
import org.upgradenight.phone.http.Disturbances.Row;

/**
 * Every family that has a script, with every disturbance that somebody thought of: whole deletions, judged by the
 * simulator's truth. The table that comes of it is the one in docs/phones.md. All of them run at once; each test judges
 * one family.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1500, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FamilyDisturbanceWireTest {

    private static final Path PAGE = Path.of("..", "docs", "phones.md");
    private static final String BEGIN = "<!-- families x disturbances: made by FamilyDisturbanceWireTest -->\n";
    private static final String END = "<!-- end -->";

    private static Map<Row, Map<String, List<Cell>>> seen;

    static List<Row> rows() {
        return Disturbances.ROWS;
    }

    @BeforeAll
    static void disturbThemAll() throws Exception {
        try (Disturbances lab = new Disturbances()) {
            seen = lab.run();
        }
        System.out.println(table());
    }

    @AfterAll
    static void forget() {
        seen = null;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void outcomesAreTrue(Row row) {
        for (Cell cell : cells(row)) {
            assertEquals(cell.good(), cell.outcome().startsWith("VERIFIED"), cell::toString);
        }
    }

    /** What the operator allowed against the advice is his own; a blind phone may dial where its menu is not there. */
    @ParameterizedTest
    @MethodSource("rows")
    void nobodyIsHarmed(Row row) {
        for (Cell cell : cells(row)) {
            boolean blindly = !row.telling() && Disturbances.WITHOUT_MENU.contains(cell.disturbance());
            boolean warned = row.allowed() || (blindly && cell.harm().equals("dialled"));
            assertTrue(warned || cell.harm().isEmpty(), cell::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRightSequenceDeletesTheList(Row row) {
        boolean pressed = row.telling() || row.sure() || row.allowed();
        assertEquals(
                pressed ? List.of("VERIFIED") : List.of("FAILED SEQUENCE_UNSURE"),
                seen.get(row).get(Disturbances.NONE).stream().map(Cell::outcome).toList());
    }

    @Test
    void theTableIsInTheDocumentation() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        int from = page.indexOf(BEGIN);
        int to = page.indexOf(END, from);
        assertTrue(from > 0 && to > from, "docs/phones.md has no place for the table");
        assertEquals(table(), page.substring(from + BEGIN.length(), to));
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        seen.get(row).values().forEach(cells::addAll);
        return cells;
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| disturbance |");
        rows().forEach(row -> table.append(' ').append(row.label()).append(" |"));
        table.append("\n|---|").append("---|".repeat(rows().size())).append('\n');
        for (String disturbance : Disturbances.ALL) {
            table.append("| ").append(disturbance).append(" |");
            rows().forEach(row -> table.append(' ')
                    .append(words(seen.get(row).getOrDefault(disturbance, List.of())))
                    .append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    private static String words(List<Cell> cells) {
        return cells.isEmpty()
                ? "no such key"
                : cells.stream()
                        .map(cell -> cell.outcome() + (cell.harm().isEmpty() ? "" : " **" + cell.harm() + "**"))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
    }
}
