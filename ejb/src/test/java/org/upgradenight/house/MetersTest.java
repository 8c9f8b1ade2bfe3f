package org.upgradenight.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final Meters meters = new Meters();

    @Test
    void machineIsMeasured() throws IOException {
        meters.measureTheMachine();
        assertTrue(written().contains("upgrade_night_heap_used_bytes "), written());
    }

    @Test
    void sameNameAgainReplacesTheReading() throws IOException {
        meters.gauge("upgrade_night_in_flight", "conversations", () -> 1);
        meters.gauge("upgrade_night_in_flight", "conversations", () -> 2);
        assertTrue(written().contains("upgrade_night_in_flight 2.0"), written());
        assertFalse(written().contains("upgrade_night_in_flight 1.0"), written());
    }

    @Test
    void everythingCountedIsShownFromTheStart() throws IOException {
        assertTrue(written().contains("upgrade_night_keys_total{answer=\"accepted\"} 0.0"), written());
        for (Counted what : Counted.values()) {
            what.words().forEach(value -> meters.count(what, value, 3));
            assertTrue(written().contains(what.metric() + "_total{" + what.label() + "="), written());
        }
        assertTrue(written().contains("upgrade_night_phones_finished_total{outcome=\"FAILED\"} 3.0"), written());
    }

    private String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        meters.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
