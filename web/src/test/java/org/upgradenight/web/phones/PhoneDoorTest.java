package org.upgradenight.web.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.upgradenight.phonelogin.PhoneCallback;
import org.upgradenight.web.visits.Pace;

class PhoneDoorTest {
    private static final int KEYS = 30;

    private Instant now = Instant.parse("2026-11-22T07:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private int lookedUp;

    private final PhoneDoor door = new PhoneDoor(
            new PhoneCallback() {
                @Override
                public Decision decide(Question question) {
                    lookedUp++;
                    boolean good = question.token().equals("good");
                    return new Decision(good, good ? KEYS : 0);
                }
            },
            new Pace(clock));

    @Test
    void aPhoneMayAskAsOftenAsItsKeysNeedIt() {
        for (int key = 0; key < KEYS; key++) {
            assertTrue(asks("good", "10.1.2.3"));
        }
        assertFalse(asks("good", "10.1.2.3"), "more often than anybody presses");
        assertTrue(asks("good", "10.1.2.4"), "others are not held up");
        now = now.plusSeconds(60);
        assertTrue(asks("good", "10.1.2.3"));
    }

    @Test
    void whoGuessesIsNotEvenLookedUpUntilTheMinuteIsOver() {
        for (int guess = 0; guess <= PhoneDoor.MOST_WRONG; guess++) {
            assertFalse(asks("guess " + guess, "10.1.2.3"));
        }
        int before = lookedUp;
        assertFalse(asks("one more", "10.1.2.3"));
        assertFalse(asks("good", "10.1.2.3"), "found it, and is refused all the same");
        assertEquals(before, lookedUp);
        assertTrue(asks("good", "10.1.2.4"), "a phone beside it is not held up");
        now = now.plusSeconds(60);
        assertTrue(asks("good", "10.1.2.3"));
    }

    private boolean asks(String token, String address) {
        return door.admits(new PhoneCallback.Question(token, address, "keys", "secret", ""));
    }
}
