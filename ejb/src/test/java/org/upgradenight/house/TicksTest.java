package org.upgradenight.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    private final List<Long> armed = new ArrayList<>();
    private final Ticks ticks = new Ticks(timers(), "clocks", Duration.ofSeconds(2));

    @Test
    void aTickArmsExactlyOneMore() {
        ticks.begin(Duration.ZERO);
        ticks.tick(() -> {});
        assertEquals(List.of(0L, 2000L), armed);
    }

    @Test
    void aFailureReachesNobodyAndArmsNoSecondClock() {
        for (int i = 0; i < 3; i++) {
            assertDoesNotThrow(() -> ticks.tick(() -> {
                throw new IllegalStateException("the database is away");
            }));
        }
        assertEquals(List.of(2000L, 2000L, 2000L), armed);
    }

    private TimerService timers() {
        return (TimerService) Proxy.newProxyInstance(
                TimerService.class.getClassLoader(), new Class<?>[] {TimerService.class}, (proxy, method, given) -> {
                    assertEquals("createSingleActionTimer", method.getName());
                    assertEquals("clocks", ((TimerConfig) given[1]).getInfo());
                    armed.add((Long) given[0]);
                    return null;
                });
    }
}
