package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every role at every action of the night's pages: who may sees the button, and who may not achieves nothing by sending what
 * the button would have sent.
 */
class ConsoleRolesIT {
    private static final List<String> ROLES =
            List.of("viewer", "operator", "remediator", "admin", "approver", "auditor");
    private static final Set<String> ALL = Set.copyOf(ROLES);
    private static final Set<String> OPERATING = Set.of("operator", "remediator", "admin");
    private static final Set<String> CHANGING = Set.of("remediator", "admin");

    /** Sends a page's form as if the button had been there; answers the status. */
    private static final String FORGE = """
            ([form, name]) => {
                const there = document.forms[form] || document.querySelector('main form[method=post]')
                    || document.forms['leave'];
                const fields = new URLSearchParams(new FormData(there));
                fields.set(form, form);
                fields.set(name, name);
                return fetch(there.action, { method: 'POST', body: fields }).then(answer => answer.status);
            }
            """;

    private static Chromium chromium;
    private static ServerProcess server;
    private static List<Action> actions;

    /**
     * @param button a selector
     * @param form the id of the form that it is in; empty when it is a link
     */
    private record Action(String name, String path, String button, String form, Set<String> allowed) {

        static Action link(String name, String path, String selector, Set<String> allowed) {
            return new Action(name, path, selector, "", allowed);
        }

        static Action press(String name, String path, String form, String id, Set<String> allowed) {
            return new Action(name, path, "[id='" + form + ":" + id + "']", form, allowed);
        }

        String field() {
            return button.substring("[id='".length(), button.length() - 2);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        server = SharedServer.as("night-roles").server();
        ApiClient admin = ApiClient.admin(server);
        Api api = new Api(server);
        for (String cluster : List.of("night-roles", "day-roles")) {
            api.putCluster(cluster, Nobody.cluster());
        }
        assertEquals(
                200,
                admin.post("/clusters/night-roles/night", "application/json", "{}")
                        .statusCode());
        long check = Nobody.ran(api, "night-roles", "health-check");
        long deletion = Nobody.ran(api, "night-roles", "itl-deletion");
        for (String role : ROLES) {
            admin.put("/users/night-" + role, "{\"password\":\"only-one-role\",\"roles\":[\"" + role + "\"]}");
        }
        actions = actions(check, deletion);
    }

    @AfterAll
    static void end() throws IOException {
        if (server != null) {
            for (String cluster : List.of("night-roles", "day-roles")) {
                ApiClient.admin(server)
                        .post("/clusters/" + cluster + "/night/end", "application/json", "{\"unfinished\":true}");
            }
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static List<Action> actions(long check, long deletion) {
        String night = "/night.xhtml?cluster=night-roles";
        return List.of(
                Action.link("start a run", "/index.xhtml", "main a[href^='start.xhtml']", OPERATING),
                Action.press("begin a night", "/night.xhtml?cluster=day-roles", "begin", "go", OPERATING),
                Action.link("the night's next action", night, ".actions .next", OPERATING),
                Action.press("say that the upgrade is done", night, "gateform", "go", CHANGING),
                Action.press("end the night", night, "end", "go", CHANGING),
                Action.press("resume a check", "/run.xhtml?run=" + check, "live", "resume", OPERATING),
                Action.press("give a check up", "/run.xhtml?run=" + check, "live", "abandon", OPERATING),
                Action.press("resume a deletion", "/run.xhtml?run=" + deletion, "live", "resume", CHANGING),
                Action.press("give a deletion up", "/run.xhtml?run=" + deletion, "live", "abandon", CHANGING),
                Action.press("start", "/start.xhtml?cluster=day-roles", "start", "go", OPERATING),
                Action.link("export phones", "/devices.xhtml?run=" + check, "a[href*='devices.csv']", ALL),
                Action.link("read a report", "/run.xhtml?run=" + check, "#report", ALL),
                Action.link("look at site lists", "/sites.xhtml?cluster=day-roles", "#main h1", ALL),
                Action.link("look at the matrix", "/matrix.xhtml?cluster=day-roles", "#main h1", ALL));
    }

    @Test
    void everyRoleSeesItsActionsAndAchievesNoOther() throws IOException {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (Action action : actions) {
            expected.put(action.name(), new TreeSet<>(action.allowed()));
            seen.put(action.name(), new TreeSet<>());
        }
        String before = state();
        List<String> forged = new ArrayList<>();
        for (String role : ROLES) {
            try (Visitor visitor = Visitor.of(chromium, server, "night-" + role, "only-one-role")) {
                for (Action action : actions) {
                    if (visitor.show(action.path()).find(action.button()).count() > 0) {
                        seen.get(action.name()).add(role);
                    } else if (!action.form().isEmpty()) {
                        Object status = visitor.page().evaluate(FORGE, List.of(action.form(), action.field()));
                        assertEquals(200, status, () -> role + " " + action.name());
                        forged.add(role + " " + action.name());
                    }
                }
            }
        }
        assertEquals(expected, seen);
        assertEquals(before, state(), () -> "after " + forged);
        assertEquals(3 * 4 + 4 * 4, forged.size(), forged::toString);
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            visitor.show("/night.xhtml?cluster=day-roles").page().evaluate(FORGE, List.of("begin", "begin:go"));
        }
        assertNotEquals(before, state(), "who may achieves it so too");
    }

    /** Everything that the actions would change. */
    private static String state() throws IOException {
        ApiClient admin = ApiClient.admin(server);
        return admin.get("/clusters/night-roles/night").body()
                + admin.get("/clusters/day-roles/night").statusCode()
                + admin.get("/runs?cluster=night-roles").body()
                + admin.get("/runs?cluster=day-roles").body();
    }
}
