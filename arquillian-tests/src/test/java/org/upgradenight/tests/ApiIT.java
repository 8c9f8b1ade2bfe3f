package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The REST interface from outside: what it refuses, in which words, and what it never shows. */
class ApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOGINS =
            "\"username\":\"axl\",\"password\":\"hidden-1\",\"phoneUsername\":\"itl\",\"phonePassword\":\"hidden-2\"";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        server = ServerProcess.on(folder.resolve("home"), Map.of()).start().awaitReady();
        admin = ApiClient.admin(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void strangersAreAskedToLogIn() throws IOException {
        HttpResponse<String> nobody = server.get("/api/v1/runs");
        assertProblem(nobody, 401, "UN8001");
        assertTrue(nobody.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic realm="));
        assertProblem(ApiClient.basic(server, "admin", "wrong").get("/runs"), 401, "UN8001");
        assertProblem(ApiClient.bearer(server, "un_wrong").get("/runs"), 401, "UN8001");
    }

    @Test
    void guesserHasToWaitAndOthersNot() throws IOException {
        ApiClient guesser = ApiClient.basic(server, "guessed", "wrong");
        for (int i = 0; i < 10; i++) {
            assertEquals(401, guesser.get("/runs").statusCode());
        }
        HttpResponse<String> refused = guesser.get("/runs");
        assertProblem(refused, 429, "UN8005");
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, admin.get("/runs").statusCode());
    }

    @Test
    void everyErrorIsACodedProblem() throws IOException {
        assertProblem(admin.get("/nothing"), 404, "UN8006");
        assertProblem(admin.get("/runs/4711"), 404, "UN8016");
        assertProblem(admin.get("/runs/x"), 404, "UN8016");
        assertProblem(admin.get("/runs/4711/report"), 404, "UN8016");
        assertProblem(admin.csv("/runs/4711/report"), 406, "UN8008");
        assertProblem(admin.get("/clusters/nowhere"), 404, "UN8015");
        assertProblem(admin.get("/clusters/nowhere/matrix"), 404, "UN8015");
        assertProblem(admin.post("/clusters/nowhere/check"), 404, "UN8015");
        assertProblem(admin.delete("/runs"), 405, "UN8007");
        assertProblem(admin.csv("/runs"), 406, "UN8008");
        assertProblem(admin.post("/clusters/nowhere/runs", "text/plain", "x"), 415, "UN8009");
        assertProblem(admin.get("/runs?size=many"), 400, "UN8018");
        assertProblem(admin.put("/clusters/big", " ".repeat(3 * 1024 * 1024)), 413, "UN8011");
    }

    @Test
    void badClusterIsRefusedByTheNameOfItsMember() throws IOException {
        assertProblem(admin.put("/clusters/bad", "{nonsense"), 400, "UN8010");
        assertProblem(admin.put("/clusters/bad", cluster("\"typo\":1,")), 400, "UN8013");
        assertTrue(admin.put("/clusters/bad", cluster("\"limits\":{\"window\":0},"))
                .body()
                .contains("limits.window"));
        assertProblem(admin.put("/clusters/bad", cluster("\"trustedCertificates\":\"none\",")), 400, "UN2111");
        assertProblem(admin.get("/clusters/bad"), 404, "UN8015");
    }

    @Test
    void clusterIsKeptAndItsPasswordsAreNeverShown() throws IOException {
        assertEquals(201, admin.put("/clusters/kept", cluster("")).statusCode());
        String again = cluster("").replace(LOGINS, "\"username\":\"axl2\",\"phoneUsername\":\"itl\"");
        assertEquals(200, admin.put("/clusters/kept", again).statusCode());
        HttpResponse<String> shown = admin.get("/clusters/kept");
        JsonNode cluster = JSON.readTree(shown.body());
        assertEquals("axl2", cluster.get("username").asText());
        assertEquals(1000, cluster.at("/limits/window").asInt());
        assertFalse(shown.body().contains("hidden"), shown.body());
        assertFalse(admin.get("/audit?size=1000").body().contains("hidden"));
        assertProblem(admin.put("/clusters/kept", again.replace("127.0.0.9", "127.0.0.8")), 400, "UN8020");
    }

    @Test
    void checkSaysPartByPartWhatIsWrong() throws IOException {
        admin.put("/clusters/silent", cluster(""));
        HttpResponse<String> check = admin.post("/clusters/silent/check");
        assertEquals(200, check.statusCode());
        JsonNode found = JSON.readTree(check.body());
        assertFalse(found.at("/axl/ok").asBoolean());
        assertTrue(found.at("/axl/problem").asText().startsWith("UN21"), check.body());
    }

    @Test
    void brokenRowOfAFileCostsOnlyItself() throws IOException {
        admin.put("/clusters/filed", cluster(""));
        HttpResponse<String> done = admin.post(
                "/clusters/filed/inventories", "text/csv", "name,description\nSEP001122334455,one\nSEP00,two\n");
        JsonNode found = JSON.readTree(done.body());
        assertEquals(1, found.get("accepted").asInt(), done.body());
        assertEquals(3, found.at("/rejected/0/line").asInt());
        assertTrue(found.at("/rejected/0/reason").asText().startsWith("UN1161"));
        assertProblem(admin.post("/clusters/filed/inventories", "text/csv", "nothing"), 400, "UN1151");
    }

    @Test
    void keyScriptsAreShownAndOneOfOnesOwnIsHeldAgainstTheRules() throws IOException {
        JsonNode scripts = JSON.readTree(admin.get("/key-scripts").body());
        assertTrue(scripts.get("items").findValuesAsText("id").contains("88xx-security-reset"), scripts.toString());
        String dialling = "script mine\nversion 1\ngoal ITL\nmodels 6921\nloads any\nconfidence LOW\nprovenance me\n"
                + "pace 1\nopen Key:Settings\npress Key:KeyPad4\ndestroy Key:KeyPad2\nleave Key:Settings\n";
        JsonNode check = JSON.readTree(
                admin.post("/key-scripts/check", "text/plain", dialling).body());
        assertFalse(check.get("accepted").asBoolean(), check.toString());
        assertFalse(check.get("objections").isEmpty(), check.toString());
        assertFalse(JSON.readTree(admin.post("/key-scripts/check", "text/plain", "nonsense")
                        .body())
                .get("accepted")
                .asBoolean());
        assertProblem(admin.post("/key-scripts/check", "text/plain", " ".repeat(3 * 1024 * 1024)), 413, "UN8011");
    }

    @Test
    void secondRunOfAClusterIsToldWhoHoldsIt() throws IOException {
        // The publisher accepts connections and never answers, so that the first run stays under way.
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.9"))) {
            admin.put(
                    "/clusters/held",
                    cluster("").replace("\"axlPort\":1,", "\"axlPort\":" + mute.getLocalPort() + ","));
            assertProblem(run("held", "{\"job\":\"itl-deletion\"}"), 400, "UN6004");
            HttpResponse<String> first = run("held", "{\"job\":\"health-check\"}");
            assertEquals(201, first.statusCode(), first.body());
            String location = first.headers().firstValue("Location").orElse("");
            assertTrue(location.contains("/api/v1/runs/"), location);
            String number = location.substring(location.lastIndexOf('/') + 1);
            assertProblem(admin.get("/runs/" + number + "/report"), 409, "UN8027");
            HttpResponse<String> second = run("held", "{\"job\":\"health-check\"}");
            assertProblem(second, 409, "UN6003");
            assertFalse(JSON.readTree(second.body()).get("holder").asText().isEmpty());
        }
    }

    @Test
    void rolesAreKeptApart() throws IOException {
        assertEquals(
                201,
                admin.put("/users/vera", "{\"password\":\"look-only-1\",\"roles\":[\"viewer\"]}")
                        .statusCode());
        ApiClient viewer = ApiClient.basic(server, "vera", "look-only-1");
        assertEquals(200, viewer.get("/runs").statusCode());
        assertProblem(viewer.get("/audit"), 403, "UN8002");
        assertProblem(viewer.put("/clusters/hers", cluster("")), 403, "UN8002");
        assertProblem(
                viewer.post("/clusters/any/runs", "application/json", "{\"job\":\"health-check\"}"), 403, "UN8002");
        assertProblem(admin.put("/users/admin", "{\"roles\":[\"viewer\"]}"), 400, "UN1007");
    }

    @Test
    void tokenActsForItsUserUntilItIsRemoved() throws IOException {
        JsonNode made = JSON.readTree(admin.post("/tokens", "application/json", "{\"label\":\"script\"}")
                .body());
        ApiClient script = ApiClient.bearer(server, made.get("token").asText());
        assertEquals(200, script.get("/runs").statusCode());
        assertFalse(admin.get("/tokens").body().contains(made.get("token").asText()));
        assertEquals(204, admin.delete("/tokens/" + made.get("id").asText()).statusCode());
        assertEquals(401, script.get("/runs").statusCode());
    }

    @Test
    void trailRemembersAndIsWhole() throws IOException {
        admin.put("/clusters/noted", cluster(""));
        HttpResponse<String> trail = admin.get("/audit?user=admin&size=1000");
        assertTrue(trail.body().contains("\"subject\":\"noted\""), trail.body());
        assertTrue(
                JSON.readTree(admin.post("/audit/verify").body()).get("whole").asBoolean());
    }

    private static HttpResponse<String> run(String cluster, String body) throws IOException {
        return admin.post("/clusters/" + cluster + "/runs", "application/json", body);
    }

    private static String cluster(String more) {
        return "{" + more + "\"publisher\":\"127.0.0.9\",\"axlPort\":1,\"phoneNetworks\":[\"127.0.0.0/8\"]," + LOGINS
                + "}";
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(code, problem.get("code").asText(), answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(answer.body().contains("org.upgradenight"), "no stack trace");
    }
}
