package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuessingTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void tenthFailureLocksForAMinuteAndFurtherOnesLonger() {
        Guessing guessing = failures(Guessing.FREE - 1);
        assertTrue(guessing.pause(NIGHT).isEmpty());
        List<Long> minutes = Stream.iterate(guessing.again(NIGHT), more -> more.again(NIGHT))
                .limit(6)
                .map(more -> more.pause(NIGHT).orElseThrow().toMinutes())
                .toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 15L, 15L), minutes);
    }

    @Test
    void lockEndsByItselfAndOneMoreMistakeLocksAgain() {
        Guessing locked = failures(Guessing.FREE);
        Instant later = NIGHT.plusSeconds(60);
        assertEquals(Optional.of(Duration.ofSeconds(1)), locked.pause(later.minusSeconds(1)));
        assertTrue(locked.pause(later).isEmpty());
        assertEquals(Optional.of(Duration.ofMinutes(2)), locked.again(later).pause(later));
    }

    @Test
    void halfAnHourOfPeaceForgetsThem() {
        Instant later = NIGHT.plus(Guessing.FORGOTTEN_AFTER);
        assertEquals(Guessing.first(later), failures(14).again(later));
    }

    private static Guessing failures(int count) {
        return Stream.iterate(Guessing.first(NIGHT), more -> more.again(NIGHT))
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }
}
