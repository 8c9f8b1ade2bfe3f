package org.upgradenight.simulator.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private long millis;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    };

    @Test
    void writesAreRefusedWhileTooManyNotificationsWait() {
        Backlog backlog = new Backlog(clock, 3, 10);
        assertEquals(3, taken(backlog, 5));
        millis += 99;
        assertEquals(1, taken(backlog, 5), "less than three wait");
        millis += 10_000;
        assertEquals(3, taken(backlog, 5));
    }

    @Test
    void clusterThatIsNeverBehindTakesEverything() {
        Backlog backlog = new Backlog(clock, 1, 0);
        assertEquals(5, taken(backlog, 5));
    }

    private static long taken(Backlog backlog, int tries) {
        return IntStream.range(0, tries).filter(one -> backlog.takes()).count();
    }
}
