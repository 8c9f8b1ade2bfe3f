package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each role against each action of the interface: whoever may not is refused with 403, whoever may gets another answer. */
class RolesIT {
    private static final List<String> ROLES =
            List.of("viewer", "operator", "remediator", "admin", "approver", "auditor");
    private static final Set<String> ALL = new TreeSet<>(ROLES);
    private static final Set<String> OPERATING = Set.of("operator", "remediator", "admin");
    private static final Set<String> CHANGING = Set.of("remediator", "admin");
    private static final Set<String> ADMIN = Set.of("admin");
    private static final Set<String> AUDITING = Set.of("auditor", "admin");
    private static final Set<String> APPROVING = Set.of("approver");
    private static final String NOBODY = "{\"no-such-member\":1}";

    private static ServerProcess server;
    private static final Map<String, ApiClient> CLIENTS = new LinkedHashMap<>();

    /** @param body so made that whoever is let in is told that it is wrong, and nothing happens */
    private record Action(String method, String path, String type, String body, Set<String> allowed) {

        static Action get(String path, Set<String> allowed) {
            return new Action("GET", path, "", "", allowed);
        }

        static Action put(String path, Set<String> allowed) {
            return new Action("PUT", path, "application/json", NOBODY, allowed);
        }

        static Action post(String path, Set<String> allowed) {
            return new Action("POST", path, "application/json", NOBODY, allowed);
        }

        static Action run(String body, Set<String> allowed) {
            return new Action("POST", "/clusters/roles/runs", "application/json", body, allowed);
        }

        HttpResponse<String> by(ApiClient client) throws IOException {
            return switch (method) {
                case "GET" -> client.get(path);
                case "PUT" -> client.put(path, body);
                case "DELETE" -> client.delete(path);
                default -> body.isEmpty() ? client.post(path) : client.post(path, type, body);
            };
        }
    }

    private static final List<Action> ACTIONS = List.of(
            Action.get("/clusters", ALL),
            Action.get("/clusters/roles", ALL),
            Action.get("/clusters/roles/sites", ALL),
            Action.get("/clusters/roles/matrix", ALL),
            Action.get("/clusters/roles/unrestored", ALL),
            Action.get("/clusters/roles/approval", ALL),
            Action.get("/clusters/roles/notices", ALL),
            Action.get("/clusters/roles/notices/setting", ALL),
            Action.get("/runs", ALL),
            Action.get("/planned-runs", ALL),
            Action.get("/key-scripts", ALL),
            Action.get("/tokens", ALL),
            Action.get("/passive-mode", ALL),
            Action.post("/tokens", ALL),
            Action.put("/clusters/roles", ADMIN),
            Action.put("/clusters/roles/sites/Berlin", ADMIN),
            new Action("DELETE", "/clusters/roles/sites/Nowhere", "", "", ADMIN),
            new Action("POST", "/clusters/roles/sites", "text/csv", "nothing", ADMIN),
            Action.put("/clusters/roles/approval", ADMIN),
            Action.put("/clusters/roles/notices/setting", ADMIN),
            Action.get("/users", ADMIN),
            Action.get("/users/viewer-only", ADMIN),
            Action.put("/users/somebody", ADMIN),
            new Action("POST", "/users/nobody/unlock", "", "", ADMIN),
            Action.get("/users/viewer-only/tokens", ADMIN),
            new Action("DELETE", "/users/viewer-only/tokens/1", "", "", ADMIN),
            Action.get("/lock-outs", ADMIN),
            Action.put("/passive-mode", ADMIN),
            Action.post("/mail-test", ADMIN),
            Action.get("/audit", AUDITING),
            new Action("POST", "/audit/verify", "", "", AUDITING),
            new Action("POST", "/clusters/nowhere/check", "", "", OPERATING),
            new Action("POST", "/clusters/nowhere/trust-check", "", "", OPERATING),
            new Action("POST", "/clusters/roles/inventories", "text/csv", "nothing", OPERATING),
            new Action("POST", "/key-scripts/check", "text/plain", "nothing", OPERATING),
            new Action("POST", "/runs/4711/stop", "", "", OPERATING),
            new Action("POST", "/runs/4711/restart", "", "", OPERATING),
            new Action("POST", "/runs/4711/abandon", "", "", OPERATING),
            Action.run("{\"job\":\"health-check\",\"windowEndsAt\":\"2020-01-01T00:00:00Z\"}", OPERATING),
            Action.run(
                    "{\"job\":\"itl-deletion\",\"dryRun\":true,\"windowEndsAt\":\"2020-01-01T00:00:00Z\"}", OPERATING),
            Action.run("{\"job\":\"itl-deletion\",\"confirm\":\"not-this-one\"}", CHANGING),
            Action.run("{\"job\":\"pre-upgrade-preparation\",\"confirm\":\"not-this-one\"}", CHANGING),
            Action.run("{\"job\":\"post-upgrade-restoration\",\"confirm\":\"not-this-one\"}", CHANGING),
            Action.run("{\"job\":\"physical-remediation-mail\",\"confirm\":\"not-this-one\"}", CHANGING),
            new Action("POST", "/planned-runs/4711/cancel", "", "", OPERATING),
            new Action("POST", "/planned-runs/4711/approve", "", "", APPROVING),
            Action.post("/planned-runs/4711/reject", APPROVING));

    @BeforeAll
    static void introduce() throws IOException {
        server = SharedServer.as("roles").server();
        ApiClient admin = ApiClient.admin(server);
        int port = FreePort.choose();
        admin.put("/clusters/roles", """
                {"publisher":"127.0.0.1","axlPort":%d,"username":"axl","password":"none","phoneUsername":"keys",
                 "phonePassword":"none","phoneNetworks":["127.9.0.0/16"]}
                """.formatted(port));
        for (String role : ROLES) {
            admin.put("/users/" + role + "-only", "{\"password\":\"only-one-role\",\"roles\":[\"" + role + "\"]}");
            CLIENTS.put(role, ApiClient.basic(server, role + "-only", "only-one-role"));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyActionIsForItsRolesAlone() {
        return ACTIONS.stream()
                .map(action -> DynamicTest.dynamicTest(
                        action.method() + " " + action.path() + " " + action.body(), () -> letsIn(action)));
    }

    private static void letsIn(Action action) throws IOException {
        Set<String> let = new TreeSet<>();
        for (Map.Entry<String, ApiClient> client : CLIENTS.entrySet()) {
            int status = action.by(client.getValue()).statusCode();
            if (status != 403) {
                assertEquals(true, status < 500, action + " by " + client.getKey() + " answers " + status);
                let.add(client.getKey());
            }
        }
        assertEquals(new TreeSet<>(action.allowed()), let);
    }
}
