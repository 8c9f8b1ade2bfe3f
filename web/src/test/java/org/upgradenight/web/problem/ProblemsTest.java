package org.upgradenight.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.EJBException;
import org.junit.jupiter.api.Test;
import org.upgradenight.access.AccessRefusedException;
import org.upgradenight.callmanager.CallManagerRefusedException;
import org.upgradenight.run.RunRefusedException;

class ProblemsTest {

    @Test
    void conflictNamesTheHolder() {
        Problem problem = Problems.of(
                new RunRefusedException(
                        RunRefusedException.Kind.CONFLICT, "UN6003: Cluster lab is held.", "run 7 by anna"),
                "POST");
        assertEquals(409, problem.status());
        assertEquals("UN6003", problem.code());
        assertEquals("Cluster lab is held.", problem.detail());
        assertEquals("run 7 by anna", problem.json().getString("holder"));
        assertEquals("urn:upgrade-night:UN6003", problem.json().getString("type"));
    }

    @Test
    void causeInsideTheContainersWrappingIsFound() {
        Problem problem = Problems.of(new EJBException(new AccessRefusedException("UN1003: A name.")), "PUT");
        assertEquals(400, problem.status());
        assertEquals("UN1003", problem.code());
    }

    @Test
    void clustersRefusalIsNotOurs() {
        assertEquals(
                502,
                Problems.of(new CallManagerRefusedException("UN2101: no"), "POST")
                        .status());
    }

    @Test
    void whoIsSentAwayForNowIsToldWhenToAskAgain() {
        ProblemException busy = ProblemException.busy(WebMessages.MESSAGES.pressBusy(30), 30);
        assertEquals(503, Problems.of(busy, "GET").status());
        assertEquals("UN8029", Problems.of(busy, "GET").code());
        assertEquals(30, busy.retryAfterSeconds());
        assertEquals(0, ProblemException.notFound("UN8006: nothing").retryAfterSeconds());
    }

    @Test
    void whatNobodyForesawTellsNothing() {
        Problem problem = Problems.of(new IllegalStateException("jdbc:secret"), "GET");
        assertEquals(500, problem.status());
        assertEquals("UN8000", problem.code());
        assertFalse(problem.json().toString().contains("secret"));
    }
}
