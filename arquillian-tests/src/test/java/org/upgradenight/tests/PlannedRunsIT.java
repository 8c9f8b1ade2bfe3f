package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs at their hour, with a second person, told of elsewhere; on a server of their own, which is killed meanwhile. */
class PlannedRunsIT {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static Night night;
    private static HttpServer hook;
    private static final List<JsonNode> HEARD = new CopyOnWriteArrayList<>();
    private static final String SIGNING_KEY = "shared-with-the-hook";
    private static final List<String> FORGED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger(1);

    @BeforeAll
    static void start() throws IOException {
        night = Night.open(folder, Night.phones(8, 5, 40, "calm", "true"), Map.of());
        night.introduce(Pace.scaled(40));
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode told = Wire.JSON.readTree(body);
            String signature = exchange.getRequestHeaders().getFirst("X-Upgrade-Night-Signature");
            if (!signature(exchange.getRequestHeaders().getFirst("X-Upgrade-Night-Timestamp"), body)
                    .equals(signature)) {
                FORGED.add(signature);
            }
            boolean refuse = REFUSALS.getAndDecrement() > 0;
            if (!refuse) {
                HEARD.add(told);
            }
            exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        ApiClient admin = admin();
        put(admin, "/users/max", "{\"password\":\"remediates-1\",\"roles\":[\"remediator\",\"approver\"]}");
        put(admin, "/users/ada", "{\"password\":\"approves-it-1\",\"roles\":[\"approver\"]}");
        put(
                admin,
                "/clusters/night/notices/setting",
                "{\"mailTo\":[\"noc@example.test\"],\"webhook\":\"http://127.0.0.1:"
                        + hook.getAddress().getPort() + "/secret-path\",\"signingKey\":\"" + SIGNING_KEY + "\"}");
    }

    @AfterAll
    static void end() {
        if (hook != null) {
            hook.stop(0);
        }
        if (night != null) {
            night.close();
        }
    }

    @Test
    void plannedRunSurvivesAKillStartsOnceAndIsToldOfUntilSomebodyListens() throws IOException {
        Instant hour = Instant.now().plusSeconds(25).truncatedTo(ChronoUnit.SECONDS);
        long plan = planned(max().post(
                        "/clusters/night/runs",
                        "application/json",
                        "{\"job\":\"health-check\",\"startsAt\":\"" + hour + "\"}"));
        assertEquals("WAITING", plan(plan).get("state").asText());
        night.server().kill();
        night.server().start().awaitReady();
        JsonNode started = await(plan, "STARTED");
        long run = started.get("run").asLong();
        assertTrue(
                !Instant.parse(night.api().get(run).get("createdAt").asText()).isBefore(hour));
        Night.mustComplete(night.api().awaitEnd(run, LONG));
        assertEquals(1, healthChecks());

        Awaitility.await("webhook").atMost(LONG).until(() -> heard("run-started", run) && heard("run-ended", run));
        JsonNode ended = HEARD.stream()
                .filter(one -> one.get("event").asText().equals("run-ended"))
                .findFirst()
                .orElseThrow();
        assertEquals("COMPLETED", ended.get("status").asText());
        assertEquals(
                2, HEARD.stream().filter(one -> one.path("run").asLong() == run).count());
        Awaitility.await("mail")
                .atMost(LONG)
                .until(() -> night.simulator().mail().toString().contains("ended COMPLETED"));
        String told = admin().get("/clusters/night/notices").body()
                + admin().get("/clusters/night/notices/setting").body();
        assertTrue(!told.contains("secret-path") && !told.contains(SIGNING_KEY), told);
        assertEquals(List.of(), FORGED);
    }

    @Test
    void destructiveRunWaitsForASecondPerson() throws IOException {
        put(admin(), "/clusters/night/approval", "{\"abovePhones\":3}");
        String deletion = "{\"job\":\"itl-deletion\",\"confirm\":\"night\"}";
        long plan = planned(max().post("/clusters/night/runs", "application/json", deletion));
        assertEquals("WANTS_APPROVAL", plan(plan).get("state").asText());
        assertProblem(max().post("/planned-runs/" + plan + "/approve"), 409, "UN6254");
        assertProblem(admin().post("/planned-runs/" + plan + "/approve"), 403, "UN8002");
        assertEquals(
                200,
                ada().post("/planned-runs/" + plan + "/reject", "application/json", "{\"reason\":\"not tonight\"}")
                        .statusCode());
        assertTrue(plan(plan).get("message").asText().contains("not tonight"));
        assertProblem(ada().post("/planned-runs/" + plan + "/approve"), 409, "UN6253");

        long second = planned(max().post("/clusters/night/runs", "application/json", deletion));
        assertEquals(200, ada().post("/planned-runs/" + second + "/approve").statusCode());
        long run = await(second, "STARTED").get("run").asLong();
        Night.mustComplete(night.api().awaitEnd(run, LONG));
        String audit = admin().get("/audit?action=run-approved").body();
        assertTrue(audit.contains("\"user\":\"ada\""), audit);
        put(admin(), "/clusters/night/approval", "{\"abovePhones\":null}");
    }

    @Test
    void passiveModeAndALostRoleRefuseAtTheHourWithAMessage() throws IOException {
        put(admin(), "/users/eve", "{\"password\":\"operates-it-1\",\"roles\":[\"operator\"]}");
        ApiClient eve = ApiClient.basic(night.server(), "eve", "operates-it-1");
        Instant hour = Instant.now().plusSeconds(3);
        String body = "{\"job\":\"health-check\",\"startsAt\":\"" + hour + "\"}";
        long hers = planned(eve.post("/clusters/night/runs", "application/json", body));
        put(admin(), "/users/eve", "{\"roles\":[\"viewer\"]}");
        assertTrue(await(hers, "REFUSED").get("message").asText().startsWith("UN6259"));

        long ours = planned(admin().post(
                        "/clusters/night/runs",
                        "application/json",
                        "{\"job\":\"health-check\",\"startsAt\":\""
                                + Instant.now().plusSeconds(4) + "\"}"));
        put(admin(), "/passive-mode", "{\"active\":true,\"reason\":\"freeze\"}");
        try {
            assertTrue(await(ours, "REFUSED").get("message").asText().startsWith("UN6020"));
        } finally {
            put(admin(), "/passive-mode", "{\"active\":false}");
        }
        long cancelled = planned(admin().post(
                        "/clusters/night/runs",
                        "application/json",
                        "{\"job\":\"health-check\",\"startsAt\":\""
                                + Instant.now().plusSeconds(3600) + "\"}"));
        assertEquals(200, admin().post("/planned-runs/" + cancelled + "/cancel").statusCode());
        assertEquals("CANCELLED", plan(cancelled).get("state").asText());
    }

    /** What somebody who shares the secret finds. */
    private static String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SIGNING_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Only one test here lets one start. */
    private static long healthChecks() throws IOException {
        JsonNode runs = Wire.JSON.readTree(admin().get("/runs?cluster=night").body());
        return StreamSupport.stream(runs.get("items").spliterator(), false)
                .filter(run -> run.get("job").asText().equals("health-check"))
                .count();
    }

    private static boolean heard(String event, long run) {
        return HEARD.stream()
                .anyMatch(one -> one.get("event").asText().equals(event)
                        && one.path("run").asLong() == run);
    }

    private static long planned(HttpResponse<String> answer) throws IOException {
        assertEquals(202, answer.statusCode(), answer.body());
        return Wire.JSON.readTree(answer.body()).get("id").asLong();
    }

    private static JsonNode plan(long id) throws IOException {
        return Wire.JSON.readTree(admin().get("/planned-runs/" + id).body());
    }

    private static JsonNode await(long id, String state) {
        return Awaitility.await("planned run " + id)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> plan(id), plan -> plan.get("state").asText().equals(state));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
    }

    private static void put(ApiClient client, String path, String body) throws IOException {
        HttpResponse<String> answer = client.put(path, body);
        assertEquals(2, answer.statusCode() / 100, answer.body());
    }

    private static ApiClient admin() {
        return ApiClient.admin(night.server());
    }

    private static ApiClient max() {
        return ApiClient.basic(night.server(), "max", "remediates-1");
    }

    private static ApiClient ada() {
        return ApiClient.basic(night.server(), "ada", "approves-it-1");
    }
}
