package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two clients start, or resume, at the same instant: one wins, the other is told who. */
class RaceIT {
    private static final int ROUNDS = 50;

    private static SimulatorProcess simulator;
    private static Racers racers;

    @BeforeAll
    static void open() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(6, 3, 40, "calm", "true"));
        Night night = SharedServer.with(simulator, "race");
        night.introduce(Pace.scaled(simulator.timeScale()));
        racers = Racers.on(night);
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void ofTwoStartsOneWins() {
        try (Race race = new Race()) {
            for (int round = 0; round < ROUNDS; round++) {
                racers.start(race);
            }
        }
    }

    @Test
    void ofTwoResumesOneWins() {
        int raced = 0;
        try (Race race = new Race()) {
            for (int round = 0; raced < ROUNDS && round < 2 * ROUNDS; round++) {
                raced += racers.resume(race) ? 1 : 0;
            }
        }
        assertTrue(raced == ROUNDS, "only " + raced + " of the runs could be stopped in time");
    }
}
