package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A server that is told to end in the middle of a deletion brings its phones out of their menus first. */
class LandingIT {
    private static final Map<String, String> PHONES = Night.phones(200, 6, 20, "calm", "true", "bad-itl-percent", "80");

    private static final Duration LANDING = Duration.ofSeconds(30);
    private static final Duration BLINK = Duration.ofMillis(20);

    @Test
    void termAndCtrlCLandThePhonesAndTheRunGoesOn() throws IOException {
        try (Night night = Night.open(SharedServer.folder(), PHONES, Map.of())) {
            Pace pace = Pace.scaled(night.simulator().timeScale());
            night.introduce(pace);
            night.complete("pre-upgrade-preparation");
            night.upgrade();
            night.pace(pace.window(8));
            long run = night.api().start(night.cluster(), "itl-deletion");

            pressing(night, run);
            night.server().signal("TERM");
            landed(night);
            resume(night, run);

            pressing(night, run);
            night.server().signal("INT");
            Awaitility.await("second landing")
                    .atMost(LANDING)
                    .pollInterval(BLINK)
                    .until(() -> log(night).split("UN7010", -1).length == 3);
            night.server().signal("INT");
            landed(night);
            assertTrue(log(night).contains("UN7012"), "an impatient second Ctrl-C was not heard");
            resume(night, run);

            Night.mustComplete(night.api().awaitEnd(run, Night.LONGEST_JOB));
            new Verdict()
                    .nothingLost(night.simulator().phones(), night.api().devices(run), night.listed())
                    .noHarm(night.simulator().phones())
                    .orFail();
            assertEquals(
                    0, night.simulator().summary().get("sequencesAfterErase").asInt());
        }
    }

    private static void pressing(Night night, long run) {
        JsonNode seen = night.api().await(run, Night.LONGEST_JOB, now -> StopIT.pressing(now) || Api.over(now));
        assertFalse(Api.over(seen), seen::toString);
    }

    private static void landed(Night night) {
        night.server().awaitEnd();
        assertEquals(0, night.simulator().summary().get("inMenu").asInt());
    }

    private static void resume(Night night, long run) {
        night.server().start().awaitReady();
        JsonNode stopped = night.api().get(run);
        assertEquals("STOPPED", stopped.get("status").asText(), stopped::toString);
        assertFalse(stopped.get("interrupted").asBoolean(), stopped::toString);
        assertTrue(stopped.get("done").asInt() < stopped.get("total").asInt(), stopped::toString);
        night.api().tell(run, "restart").expect(202);
    }

    private static String log(Night night) throws IOException {
        return Files.readString(night.server().log(), StandardCharsets.UTF_8);
    }
}
