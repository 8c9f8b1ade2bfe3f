package org.upgradenight.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.run.RunView;

class RunFaceTest {
    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "STARTING, false, starting, true, false",
        "STARTED, false, running, true, false",
        "STOPPING, false, stopping, false, false",
        "STOPPED, false, stopped, false, true",
        "FAILED, false, failed, false, true",
        "FAILED, true, interrupted, false, true",
        "COMPLETED, false, completed, false, false",
        "ABANDONED, false, abandoned, false, false"
    })
    void offersTheButtonsThatMakeSense(
            String status, boolean interrupted, String state, boolean stoppable, boolean resumable) {
        RunFace face = new RunFace(run(status, interrupted, 10, 5, Optional.empty()));
        assertEquals(state, face.getState());
        assertEquals(stoppable, face.isStoppable());
        assertEquals(resumable, face.isResumable());
    }

    @Test
    void saysThatItDoesNotKnow() {
        RunFace young = new RunFace(run("STARTED", false, 0, 0, Optional.empty()));
        assertEquals("unknown", young.getEta());
        assertEquals("\u2013", young.getPercent());
        assertFalse(young.isCounted());
    }

    @Test
    void saysHowFarItIs() {
        RunFace face = new RunFace(run("STARTED", false, 200, 50, Optional.of(5_400L)));
        assertEquals("25 %", face.getPercent());
        assertEquals("1 h 30 min", face.getEta());
        assertEquals("42", face.getRate());
        assertEquals("2026-11-21 01:00:00 UTC", face.getStarted().getUtc());
        assertEquals("2026-11-21T01:00:00Z", face.getStarted().getIso());
    }

    @Test
    void showsTheNewestMessageFirst() {
        List<RunView.RunMessage> messages = new RunFace(run("STARTED", false, 1, 0, Optional.empty())).getMessages();
        assertTrue(messages.get(0).at().isAfter(messages.get(1).at()));
    }

    private static RunView run(String status, boolean interrupted, long total, long done, Optional<Long> eta) {
        return new RunView(
                1,
                "lab",
                "itl-deletion",
                status,
                "probe",
                total,
                done,
                0,
                0,
                Map.of(),
                42,
                eta,
                0,
                START,
                Optional.of(START),
                Optional.empty(),
                interrupted,
                false,
                "admin",
                List.of(
                        new RunView.RunMessage(START, "UN1", "first"),
                        new RunView.RunMessage(START.plusSeconds(1), "UN2", "second")));
    }
}
