package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deletion that is stopped in its middle leaves no phone in a menu, and the restart finishes the rest. */
class StopIT {
    private static SimulatorProcess simulator;
    private static Night night;

    @BeforeAll
    static void open() {
        simulator = SimulatorProcess.start(
                SharedServer.folder(), Night.phones(150, 5, 20, "calm", "true", "bad-itl-percent", "60"));
        night = SharedServer.with(simulator, "stop");
        night.introduce(Pace.scaled(simulator.timeScale()));
        night.complete("pre-upgrade-preparation");
        night.upgrade();
        night.pace(Pace.scaled(simulator.timeScale()).window(10));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void stopFinishesSequencesUnderWayAndRestartDoesTheRest() {
        long run = night.api().start(night.cluster(), "itl-deletion");
        night.api().await(run, Night.LONGEST_JOB, seen -> pressing(seen) || Api.over(seen));
        night.api().tell(run, "stop").expect(202);
        JsonNode stopped = night.api().awaitEnd(run, Night.LONGEST_JOB);
        assertEquals("STOPPED", stopped.get("status").asText(), stopped::toString);
        assertTrue(stopped.get("done").asInt() < stopped.get("total").asInt(), stopped::toString);
        assertEquals(0, simulator.summary().get("inMenu").asInt());

        night.api().tell(run, "restart").expect(202);
        Night.mustComplete(night.api().awaitEnd(run, Night.LONGEST_JOB));
        new Verdict()
                .nothingLost(simulator.phones(), night.api().devices(run), night.listed())
                .noHarm(simulator.phones())
                .orFail();
        assertEquals(0, simulator.summary().get("sequencesAfterErase").asInt());
        assertTrue(
                simulator.summary().get("itlErasedTimes").asInt()
                        > stopped.get("done").asInt(),
                stopped::toString);
    }

    static boolean pressing(JsonNode run) {
        return run.path("step").asText().equals("delete-itl")
                && run.get("done").asInt() > 0
                && run.get("inFlight").asInt() > 0;
    }
}
