package org.upgradenight.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Scope;
import org.upgradenight.preparation.Level;
import org.upgradenight.run.Canary;
import org.upgradenight.run.GroupCanary;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.Source;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.problem.ProblemException;

class RunReaderTest {

    @Test
    void whatIsChosenBelongsToTheJobThatDoesIt() {
        RunRequest profile = read("{\"job\":\"pre-upgrade-preparation\",\"level\":\"profile\",\"temporaryUser\":true}");
        assertEquals(Level.PROFILE, profile.choices().level());
        assertTrue(profile.choices().temporaryUser());
        RunRequest hard = read("{\"job\":\"post-upgrade-restoration\",\"hardening\":{\"profile\":\"hardening-guide\","
                + "\"elements\":[\"webAccess\"]}}");
        assertEquals(
                Map.of("webAccess", "1"),
                hard.choices().hardening().orElseThrow().values());
        assertEquals(hard.choices(), RunChoices.read(hard.choices().text().orElseThrow()));
        assertThrows(ProblemException.class, () -> read("{\"job\":\"health-check\",\"level\":\"profile\"}"));
        assertThrows(ProblemException.class, () -> read("{\"job\":\"itl-deletion\",\"level\":\"cluster\"}"));
        assertThrows(
                ProblemException.class,
                () -> read("{\"job\":\"post-upgrade-restoration\",\"hardening\":{\"profile\":\"none\"}}"));
        assertThrows(
                ProblemException.class,
                () -> read("{\"job\":\"post-upgrade-restoration\",\"hardening\":{\"profile\":\"hardening-guide\","
                        + "\"elements\":[\"garp\"]}}"));
    }

    @Test
    void jobAloneIsEnough() {
        RunRequest request = read("{\"job\":\"health-check\"}");
        assertEquals(JobName.HEALTH_CHECK, request.job());
        assertEquals(Source.AXL, request.source());
        assertEquals(Scope.EVERYTHING, request.scope());
        assertEquals("anna", request.requestedBy());
    }

    @Test
    void readsEverything() {
        RunRequest request = read("{\"job\":\"itl-deletion\",\"source\":\"csv\",\"scope\":{\"sites\":[\"Berlin\"]},"
                + "\"dryRun\":true,\"canary\":{\"size\":5,\"maxFailurePercent\":20},"
                + "\"windowEndsAt\":\"2026-11-22T04:00:00Z\",\"confirm\":\"lab\"}");
        assertEquals(Optional.of(new Canary(5, 20)), request.canary());
        assertTrue(request.dryRun());
        assertTrue(request.windowEndsAt().isPresent());
        assertEquals("lab", request.confirm());
        assertEquals(1, request.scope().sites().size());
    }

    @Test
    void groupsBeginCarefullyUnlessACanaryIsDeclined() {
        assertEquals(Optional.of(GroupCanary.DEFAULT), groups(""));
        assertEquals(Optional.of(GroupCanary.DEFAULT), groups(",\"canary\":{\"size\":5,\"maxFailurePercent\":20}"));
        assertEquals(Optional.empty(), groups(",\"canary\":null"));
        assertEquals(Optional.empty(), groups(",\"groupCanary\":null"));
        assertEquals(Optional.of(new GroupCanary(1, 9, 20)), groups(",\"canary\":null,\"groupCanary\":{\"then\":9}"));
        assertTrue(refusal("{\"job\":\"itl-deletion\",\"groupCanary\":{\"first\":0}}")
                .contains("groupCanary.first"));
    }

    private static Optional<GroupCanary> groups(String more) {
        return read("{\"job\":\"itl-deletion\"" + more + "}").groupCanary();
    }

    @Test
    void refusalsNameTheMember() {
        assertTrue(refusal("{}").contains("job"));
        assertTrue(refusal("{\"job\":\"reboot\"}").contains("itl-deletion"));
        assertTrue(refusal("{\"job\":\"health-check\",\"scope\":{\"site\":[]}}").contains("scope.site"));
        assertTrue(refusal("{\"job\":\"itl-deletion\",\"canary\":{\"size\":5}}").contains("canary.maxFailurePercent"));
        assertTrue(refusal("{\"job\":\"health-check\",\"windowEndsAt\":\"tonight\"}")
                .contains("windowEndsAt"));
    }

    private static String refusal(String body) {
        return assertThrows(ProblemException.class, () -> read(body)).problem().detail();
    }

    private static RunRequest read(String body) {
        return RunReader.read(
                "lab", Body.object(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))), "anna");
    }
}
