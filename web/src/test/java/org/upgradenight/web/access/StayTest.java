package org.upgradenight.web.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final Instant EVENING = Instant.parse("2026-11-21T20:00:00Z");

    @Test
    void emptyChairIsLoggedOut() {
        Stay stay = new Stay("anna", 1, EVENING, EVENING);
        assertFalse(stay.over(EVENING.plus(Stay.IDLE).minusMillis(1)));
        assertTrue(stay.over(EVENING.plus(Stay.IDLE)));
        assertFalse(stay.awakeAt(EVENING.plusSeconds(60)).over(EVENING.plus(Stay.IDLE)));
    }

    @Test
    void noStayOutlastsTheNightHoweverAwakeOneIs() {
        Instant morning = EVENING.plus(Stay.LONGEST);
        assertTrue(new Stay("anna", 1, EVENING, morning).over(morning));
    }
}
