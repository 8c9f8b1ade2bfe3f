package org.upgradenight.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StallWatchTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(11);

    private final StallWatch watch = new StallWatch();

    @Test
    void standstillLongerThanTheSlowestPhoneIsToldOnce() {
        assertTrue(watch.look(1, NIGHT, LONGEST, NIGHT.plusSeconds(659)).isEmpty());
        assertEquals(Optional.of(LONGEST), watch.look(1, NIGHT, LONGEST, NIGHT.plusSeconds(660)));
        assertTrue(watch.look(1, NIGHT, LONGEST, NIGHT.plusSeconds(900)).isEmpty());
    }

    @Test
    void onePhoneMoreEndsItAndTheNextIsToldAgain() {
        watch.look(1, NIGHT, LONGEST, NIGHT.plusSeconds(660));
        Instant oneMore = NIGHT.plusSeconds(700);
        assertTrue(watch.look(1, oneMore, LONGEST, NIGHT.plusSeconds(900)).isEmpty());
        assertEquals(Optional.of(LONGEST), watch.look(1, oneMore, LONGEST, oneMore.plus(LONGEST)));
    }

    @Test
    void endedRunsAreForgotten() {
        watch.look(1, NIGHT, LONGEST, NIGHT.plusSeconds(660));
        watch.keep(Set.of(2L));
        assertTrue(watch.look(1, NIGHT, LONGEST, NIGHT.plusSeconds(661)).isPresent());
    }
}
