package org.upgradenight.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MenuRowTest {

    private static final ScreenWords SECURITY = new ScreenWords(List.of("security settings", "security"));

    @Test
    void findsTheOnlyRow() {
        assertEquals(OptionalInt.of(3), find(true, "Reset device", "All settings", "Security settings "));
        assertEquals(OptionalInt.of(2), find(true, "1 All", "2 SECURITY   settings..."));
    }

    @Test
    void anyDoubtFindsNothing() {
        assertEquals(OptionalInt.empty(), find(true, "Reset device", "All settings"));
        assertEquals(OptionalInt.empty(), find(true, "Security", "Security settings"));
        assertEquals(OptionalInt.empty(), find(false, "Security"));
        assertEquals(OptionalInt.empty(), find(true, "All settings", "5 Security settings"));
        assertEquals(OptionalInt.empty(), find(true, "a", "b", "c", "d", "e", "f", "g", "h", "i", "Security"));
        assertEquals(OptionalInt.empty(), find(true));
    }

    private static OptionalInt find(boolean complete, String... rows) {
        return MenuRow.position(new Screen("Reset settings", List.of(rows), complete), SECURITY);
    }
}
