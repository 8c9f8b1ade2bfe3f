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
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final StallWatch.Seen SEEN = new StallWatch.Seen("delete-itl", 7);

    private final StallWatch watch = new StallWatch();

    @Test
    void standstillLongerThanTheSlowestPhoneIsToldOnce() {
        assertTrue(watch.look(1, SEEN, DEADLINE, NIGHT).isEmpty());
        assertTrue(watch.look(1, SEEN, DEADLINE, NIGHT.plusSeconds(659)).isEmpty());
        assertEquals(Optional.of(Duration.ofMinutes(11)), watch.look(1, SEEN, DEADLINE, NIGHT.plusSeconds(660)));
        assertTrue(watch.look(1, SEEN, DEADLINE, NIGHT.plusSeconds(900)).isEmpty());
    }

    @Test
    void onePhoneMoreEndsIt() {
        watch.look(1, SEEN, DEADLINE, NIGHT);
        watch.look(1, new StallWatch.Seen("delete-itl", 8), DEADLINE, NIGHT.plusSeconds(600));
        assertTrue(watch.look(1, new StallWatch.Seen("delete-itl", 8), DEADLINE, NIGHT.plusSeconds(700))
                .isEmpty());
    }

    @Test
    void shortDeadlinesDoNotMakeItNervousAndEndedRunsAreForgotten() {
        assertEquals(StallWatch.LEAST, StallWatch.patience(Duration.ofSeconds(30)));
        watch.look(1, SEEN, DEADLINE, NIGHT);
        watch.keep(Set.of(2L));
        assertTrue(watch.look(1, SEEN, DEADLINE, NIGHT.plusSeconds(3600)).isEmpty());
    }
}
