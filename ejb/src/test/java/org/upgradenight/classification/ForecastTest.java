package org.upgradenight.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Map<Cell, Long> CLUSTER = Map.of(
            Cell.ENABLED_ONLINE_REGISTERED, 900L,
            Cell.ENABLED_ONLINE_UNREGISTERED, 10L,
            Cell.ENABLED_OFFLINE_REGISTERED, 30L,
            Cell.ENABLED_OFFLINE_UNREGISTERED, 4L,
            Cell.RESTRICTED_REGISTERED, 20L,
            Cell.RESTRICTED_UNREGISTERED, 3L);

    @Test
    void openingPhonesBeforehandSavesVisits() {
        assertEquals(new Forecast(967, 57, 27, 7, false), Forecast.of(CLUSTER, false));
    }

    @Test
    void keysOverCtiReachRegisteredPhonesWhoseWebServerIsOff() {
        assertEquals(new Forecast(967, 27, 27, 7, true), Forecast.of(CLUSTER, true));
    }

    @Test
    void nobodyIsVisitedWhereNobodyIs() {
        assertEquals(new Forecast(0, 0, 0, 0, false), Forecast.of(new EnumMap<>(Cell.class), false));
    }

    /** With a channel over CTI or without, the forecast agrees with what the matrix says of each cell. */
    @Test
    void eachCellIsForetoldAsTheMatrixHasIt() {
        for (Cell cell : Cell.values()) {
            long visits = Forecast.of(Map.of(cell, 1L), true).visitsNow();
            assertEquals(cell.remote() ? 0 : 1, visits, cell.name());
        }
    }
}
