package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small night with every job, on phones with the standard faults, judged by the simulator's truth. */
class WholeNightIT {
    private static Night night;
    private static long deletion;
    private static long mailing;
    private static long lastCheck;

    @BeforeAll
    static void holdIt() {
        night = SharedServer.as("whole-night");
        night.introduce(Pace.scaled(night.simulator().timeScale()));
        night.complete("health-check");
        night.complete("pre-upgrade-preparation");
        night.upgrade();
        deletion = night.complete("itl-deletion");
        mailing = night.complete("physical-remediation-mail");
        night.complete("post-upgrade-restoration");
        lastCheck = night.complete("health-check");
    }

    @Test
    void noPhoneIsLost() {
        new Verdict()
                .nothingLost(night.simulator().phones(), night.api().devices(deletion), night.listed())
                .orFail();
    }

    @Test
    void noPhoneIsHarmed() {
        new Verdict().noHarm(night.simulator().phones()).orFail();
    }

    @Test
    void everySettingIsPutBack() {
        new Verdict()
                .nothingLeftChanged(
                        night.simulator().phones(),
                        night.api().unrestored(night.cluster()),
                        night.api().outOfReach(night.cluster()))
                .orFail();
    }

    @Test
    void deletionVerifiedPhonesThatHadAStaleList() {
        assertTrue(
                outcomes(deletion, "VERIFIED") > 0,
                () -> night.api().get(deletion).toString());
        assertEquals(
                outcomes(deletion, "VERIFIED"),
                night.simulator().summary().get("itlErasedTimes").asLong());
    }

    @Test
    void everySiteWithOpenPhonesHasALetter() {
        List<JsonNode> letters = night.api().letters(deletion);
        assertFalse(letters.isEmpty());
        letters.forEach(letter -> assertEquals("SENT", letter.get("state").asText(), letter::toString));
        Set<String> listed = night.listed();
        long counted = letters.stream()
                .mapToLong(letter -> letter.get("devices").asLong())
                .sum();
        assertEquals(counted, listed.size(), listed::toString);
    }

    @Test
    void theLinkOfALetterTicksAPhoneOffWithoutAPasswordAndOpensNothingElse() throws Exception {
        JsonNode letter = StreamSupport.stream(night.simulator().mail().spliterator(), false)
                .filter(mail -> mail.get("to").toString().contains("technicians+" + night.cluster() + "-"))
                .findFirst()
                .orElseThrow();
        String path = found("/visits/[A-Za-z0-9_-]{43}", letter.get("html").asText());
        assertEquals(path, found("/visits/[A-Za-z0-9_-]{43}", letter.get("text").asText()));
        String phone = found("SEP[0-9A-F]{12}", letter.get("attachments").toString());
        HttpResponse<String> page = night.server().get(path);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains(phone), page.body());
        assertEquals(
                404,
                night.server()
                        .get(path.substring(0, 50) + (path.endsWith("A") ? "B" : "A"))
                        .statusCode());
        assertEquals(303, post(path, "r." + phone + "=DONE&w." + phone + "=NONE&by=Anna"));
        JsonNode visit = night.api().visits(deletion).stream()
                .filter(row -> row.get("device").asText().equals(phone))
                .findFirst()
                .orElseThrow();
        assertEquals("DONE", visit.get("result").asText());
        assertEquals("Anna", visit.get("reportedBy").asText());
    }

    private static int post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(night.server().url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(text))
                .group();
    }

    @Test
    void aMailRunWithoutNewsSaysThatNothingWasSent() {
        int letters = night.api().letters(deletion).size();
        String said = night.api().get(mailing).get("messages").toString();
        assertTrue(said.contains("0 sent now, " + letters + " sent earlier and unchanged, 0 not sent"), said);
    }

    @Test
    void monitoringSeesWhatTheNightDid() throws IOException {
        String metrics = night.server().get("/metrics").body();
        assertTrue(metrics.contains("upgrade_night_conversations_active 0.0\n"), metrics);
        assertTrue(metrics.contains("upgrade_night_runs_in_progress 0.0\n"), metrics);
        for (String counted : List.of(
                "phones_finished_total{outcome=\"VERIFIED\"}",
                "axl_requests_total{result=\"ok\"}",
                "ris_requests_total{result=\"ok\"}",
                "keys_total{answer=\"accepted\"}",
                "letters_total{result=\"sent\"}")) {
            assertTrue(reading(metrics, "upgrade_night_" + counted) > 0, counted);
        }
        assertTrue(reading(metrics, "upgrade_night_letters_total{result=\"sent\"}")
                >= night.api().letters(deletion).size());
    }

    private static double reading(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + metrics));
    }

    @Test
    void theMatrixAddsUpToTheLastHealthCheck() {
        Map<String, JsonNode> devices = night.api().devices(lastCheck);
        JsonNode rows = night.api().matrix(night.cluster()).get("rows");
        long total = StreamSupport.stream(rows.spliterator(), false)
                .mapToLong(row -> row.get("registered").get("total").asLong()
                        + row.get("unregistered").get("total").asLong())
                .sum();
        assertEquals(devices.size(), total);
        assertTrue(devices.keySet().containsAll(night.simulator().phones().keySet()));
    }

    @Test
    void everyPressedPhoneHasATimelineWithoutSecrets() {
        String secret = night.simulator().endpoints().get("phonePassword").asText();
        night.api().devices(deletion).values().stream()
                .filter(device -> device.get("attempts").asInt() > 0)
                .limit(5)
                .forEach(device -> {
                    String lines = night.api()
                            .timeline(deletion, device.get("name").asText())
                            .toString();
                    assertTrue(lines.contains("decision"), lines);
                    assertFalse(lines.contains(secret), lines);
                });
    }

    private static long outcomes(long run, String word) {
        return night.api().devices(run).values().stream()
                .filter(device -> device.get("outcome").asText().equals(word))
                .count();
    }
}
