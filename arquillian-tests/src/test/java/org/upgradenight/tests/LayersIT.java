package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A night on every layer: enterprise values, a temporary user for the keys, and this server to answer the phones. In the
 * end the cluster is as it was, and nobody can ask us any more.
 */
class LayersIT {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern ADDRESS =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+/phone-authentication/(\\w{32})");

    private static SimulatorProcess simulator;
    private static Night night;
    private static StoredSettings before;

    @BeforeAll
    static void open() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(40, 21, 40, "associated-percent", "40"));
        night = SharedServer.with(simulator, "layers");
        Pace pace = Pace.scaled(simulator.timeScale());
        night.introduce(pace);
        ObjectNode cluster = Api.cluster(simulator, pace);
        cluster.put("authentication", "platform");
        cluster.putNull("authenticationUrl");
        assertEquals(200, night.api().putCluster(night.cluster(), cluster).status());
        before = StoredSettings.of(simulator);
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void whatPhonesShareIsOpenedUsedAndPutBack() throws Exception {
        aDryRunSaysHowFarEachChoiceReaches();
        long preparation = run(
                "pre-upgrade-preparation",
                body -> body.put("level", "enterprise").put("temporaryUser", true));
        String address = stored("parameters", "Enterprise Wide/URLAuthentication");
        assertTrue(ADDRESS.matcher(address).matches(), address);
        assertEquals(Set.of(), unopened(), "every registered phone is open");
        String user = temporaryUser().orElseThrow();
        assertTrue(
                controlled(user).containsAll(phones()), "the temporary user controls the phones, whoever did before");
        assertSharedValuesAreListed();
        assertEquals("UN-AUTHORIZED", body(ask(address)), "from no address of a phone");

        night.upgrade();
        long deletion = run("itl-deletion", body -> body);
        assertTrue(verified(deletion) > 0, "keys were authorised by this server");
        assertTrue(authorisedBy(address) > 0, "phones asked at " + address);
        assertEquals(0, authorisedBy("authenticate.jsp"), "and nowhere else");
        assertOnlyWhatAPhoneCanTake(ask(address));

        JsonNode planned = plan(dryRun("post-upgrade-restoration", body -> body)).stream()
                .filter(step -> step.get("layer").asText().equals("ENTERPRISE_PARAMETERS"))
                .findFirst()
                .orElseThrow();
        assertEquals(address, planned.get("from").asText());
        assertTrue(planned.get("phones").asInt() >= 40, planned::toString);
        run("post-upgrade-restoration", body -> body);
        assertEquals(List.of(), before.changed(StoredSettings.of(simulator)), "the cluster is as it was");
        assertEquals(List.of(), night.api().unrestored(night.cluster()));
        assertEquals(Optional.empty(), temporaryUser());
        assertEquals("UN-AUTHORIZED", body(ask(address)));
        new Verdict()
                .nothingLeftChanged(simulator.phones(), List.of(), night.api().outOfReach(night.cluster()))
                .orFail();
        assertFalse(night.api().get(preparation).toString().contains("Password"));
    }

    /** Of a few phones; their profile reaches others. */
    private static void aDryRunSaysHowFarEachChoiceReaches() {
        long run = dryRun("pre-upgrade-preparation", body -> {
            body.put("level", "profile");
            phones().stream().limit(10).forEach(body.putObject("scope").putArray("devices")::add);
            return body;
        });
        List<JsonNode> profiles = plan(run).stream()
                .filter(step -> step.get("layer").asText().equals("COMMON_PHONE_PROFILE"))
                .toList();
        assertFalse(profiles.isEmpty());
        profiles.forEach(step ->
                assertTrue(step.get("phones").asInt() > step.get("outsideScope").asInt(), step::toString));
        assertTrue(profiles.stream().anyMatch(step -> step.get("outsideScope").asInt() > 0), profiles::toString);
        assertTrue(
                plan(run).stream().anyMatch(step -> step.get("layer").asText().equals("APPLICATION_USER")));
        assertEquals(List.of(), before.changed(StoredSettings.of(simulator)), "nothing was changed");
    }

    private static void assertSharedValuesAreListed() {
        Set<String> layers = night.api().unrestored(night.cluster()).stream()
                .map(row -> row.get("layer").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                layers.containsAll(Set.of(
                        "APPLICATION_USER", "ENTERPRISE", "ENTERPRISE_PARAMETERS", "INHERITED", "TEMPORARY_USER")),
                layers::toString);
    }

    // Few headers, no cookie, no policy, no line end behind the answer.
    private static void assertOnlyWhatAPhoneCanTake(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        Set<String> names = head.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertTrue(head.startsWith("HTTP/1.1 200 OK"), head);
        assertTrue(
                Set.of("content-type", "content-length", "connection", "date").containsAll(names), head);
        assertTrue(head.contains("Content-Type: text/plain\r\n") || head.endsWith("Content-Type: text/plain"), head);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    // As a phone asks, byte for byte, and not from a phone's address.
    private static String ask(String address) throws IOException {
        URI uri = URI.create(address);
        JsonNode ready = simulator.endpoints();
        String question =
                "GET " + uri.getPath() + "?UserID=" + ready.get("phoneUser").asText() + "&Password="
                        + ready.get("phonePassword").asText() + "&devicename=" + phones().get(0) + " HTTP/1.1\r\nHost: "
                        + uri.getAuthority() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), 5_000);
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static long run(String job, UnaryOperator<ObjectNode> chosen) {
        long run = night.api().start(night.cluster(), chosen.apply(Api.run(night.cluster(), job)));
        Night.mustComplete(night.api().awaitEnd(run, LONGEST));
        return run;
    }

    private static long dryRun(String job, UnaryOperator<ObjectNode> chosen) {
        return run(job, body -> chosen.apply(body.put("dryRun", true)));
    }

    private static List<JsonNode> plan(long run) {
        return night.api().plan(run);
    }

    private static List<String> phones() {
        return List.copyOf(simulator.phones().keySet());
    }

    private static Set<String> unopened() {
        return simulator.phones().entrySet().stream()
                .filter(phone -> phone.getValue().get("registered").asBoolean()
                        && phone.getValue().get("faults").isEmpty())
                .filter(phone -> !phone.getValue().get("webOn").asBoolean()
                        || !phone.getValue().get("authUrlInForce").asText().contains("/phone-authentication/"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stored(String kind, String name) {
        return simulator.settings().get(kind).get(name).asText();
    }

    private static Optional<String> temporaryUser() {
        Set<String> users = new TreeSet<>();
        simulator.settings().get("applicationUsers").fieldNames().forEachRemaining(users::add);
        return users.stream().filter(name -> name.startsWith("upgrade-night-")).findFirst();
    }

    private static Set<String> controlled(String user) {
        Set<String> devices = new TreeSet<>();
        simulator.settings().get("applicationUsers").get(user).forEach(name -> devices.add(name.asText()));
        return devices;
    }

    private static long verified(long run) {
        return night.api().get(run).get("outcomes").path("VERIFIED").asLong();
    }

    private static long authorisedBy(String url) {
        return simulator.log(0).stream()
                .filter(entry -> entry.path("kind").asText().equalsIgnoreCase("auth"))
                .filter(entry -> entry.toString().contains(url))
                .filter(entry -> entry.toString().contains("\"authorized\""))
                .count();
    }
}
