package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Leases, journal and resume on a real PostgreSQL, which the test starts by itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresIT {
    private static final int KILLS = 2;
    /** So many that no kill leaves next to nothing to be done: some 120 are under way at any time, and restart meanwhile. */
    private static final int PHONES = 400;

    private static final int WINDOW = 20;
    private static final int ROUNDS = 20;
    private static final long SEED = 23;
    private static final double TIME_SCALE = 20;

    private static EmbeddedPostgres postgres;
    private static Night night;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        Map<String, String> settings = Map.of(
                "UPGRADE_NIGHT_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "UPGRADE_NIGHT_DB_USER", "postgres",
                "UPGRADE_NIGHT_DB_PASSWORD", "postgres");
        Map<String, String> phones = Night.phones(PHONES, SEED, TIME_SCALE, "bad-itl-percent", "100");
        night = Night.open(SharedServer.folder(), phones, settings);
    }

    @AfterAll
    static void close() throws IOException {
        night.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void killsLoseNothingAndPressNothingTwice() {
        new Crashes(night, SEED).rehearse(KILLS, WINDOW).judge(KILLS).orFail();
    }

    @Test
    @Order(2)
    void ofTwoStartsOneWins() {
        Racers racers = Racers.on(night);
        try (Race race = new Race()) {
            for (int round = 0; round < ROUNDS; round++) {
                racers.start(race);
            }
        }
    }

    @Test
    @Order(3)
    void ofTwoResumesOneWins() {
        Racers racers = Racers.on(night);
        int raced = 0;
        try (Race race = new Race()) {
            for (int round = 0; raced < ROUNDS && round < 2 * ROUNDS; round++) {
                raced += racers.resume(race) ? 1 : 0;
            }
        }
        assertTrue(raced == ROUNDS, "only " + raced + " of the runs could be stopped in time");
    }
}
