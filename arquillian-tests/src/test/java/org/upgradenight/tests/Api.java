package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The product's REST interface as a script would use it, as {@code admin}. */
public final class Api {
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final int PAGE = 1000;

    private final ServerProcess server;
    private final Wire wire;

    Api(ServerProcess server) {
        this.server = server;
        String login = "admin:" + server.adminPassword();
        this.wire = new Wire(
                Optional.of("Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))));
    }

    /** The body that makes a simulator's cluster known. */
    static ObjectNode cluster(SimulatorProcess simulator, Pace pace) {
        JsonNode ready = simulator.endpoints();
        ObjectNode body = Wire.JSON.createObjectNode().put("kind", "cucm");
        body.put("publisher", ready.get("publisher").asText());
        body.put("axlPort", ready.get("cucmPort").asInt());
        body.put("tftpPort", ready.get("tftpPort").asInt());
        body.put("username", ready.get("axlUser").asText());
        body.put("password", ready.get("axlPassword").asText());
        body.put("phoneUsername", ready.get("phoneUser").asText());
        body.put("phonePassword", ready.get("phonePassword").asText());
        body.put("phonePort", ready.get("phonePort").asInt());
        body.putArray("phoneNetworks").add(ready.get("phoneNetwork").asText());
        body.put("trustedCertificates", ready.get("certificatePem").asText());
        body.put("authenticationUrl", ready.get("authenticationUrl").asText());
        body.set("limits", pace.json());
        return body;
    }

    /** Creates or replaces a cluster. */
    Wire.Answer putCluster(String name, JsonNode body) {
        return wire.send("PUT", path("clusters/" + name), body);
    }

    /** Says who gets the letters of a site. */
    Wire.Answer putSite(String cluster, String site, String contact) {
        ObjectNode body = Wire.JSON.createObjectNode();
        body.putArray("contacts").add(contact);
        return wire.send("PUT", path("clusters/" + cluster + "/sites/" + segment(site)), body);
    }

    /** The same for a site whose building is known. */
    Wire.Answer putSite(String cluster, String site, String contact, String building) {
        ObjectNode body = Wire.JSON.createObjectNode().put("building", building);
        body.putArray("contacts").add(contact);
        return wire.send("PUT", path("clusters/" + cluster + "/sites/" + segment(site)), body);
    }

    /** The body of a run of all phones, confirmed. */
    static ObjectNode run(String cluster, String job) {
        return Wire.JSON.createObjectNode().put("job", job).put("source", "axl").put("confirm", cluster);
    }

    /** A confirmed run over all phones without any canary: phones do not wait for each other. */
    static ObjectNode runAtOnce(String cluster, String job) {
        ObjectNode body = run(cluster, job);
        body.putNull("canary");
        return body;
    }

    /** Asks for a run. */
    Wire.Answer ask(String cluster, JsonNode body) {
        return wire.send("POST", path("clusters/" + cluster + "/runs"), body);
    }

    /** Starts a run that must start. */
    long start(String cluster, JsonNode body) {
        return id(ask(cluster, body).expect(201));
    }

    /** Starts a confirmed run over all phones. */
    long start(String cluster, String job) {
        return start(cluster, run(cluster, job));
    }

    /** The number of the run that an answer tells of. */
    static long id(Wire.Answer started) {
        return Long.parseLong(started.location().substring(started.location().lastIndexOf('/') + 1));
    }

    JsonNode get(long run) {
        return wire.get(path("runs/" + run)).expect(200).json();
    }

    /** The groups of a deletion. */
    List<JsonNode> groups(long run) {
        return all("runs/" + run + "/groups");
    }

    /** {@code stop}, {@code restart} or {@code abandon}. */
    Wire.Answer tell(long run, String deed) {
        return wire.send("POST", path("runs/" + run + "/" + deed), Wire.JSON.createObjectNode());
    }

    /** Waits for a run to look like that, by bounded polling. */
    JsonNode await(long run, Duration atMost, Predicate<JsonNode> looks) {
        return Awaitility.await("run " + run)
                .atMost(atMost)
                .pollInterval(GLANCE)
                .until(() -> get(run), looks);
    }

    /** Waits until a run has ended; answers how. */
    JsonNode awaitEnd(long run, Duration atMost) {
        return await(run, atMost, Api::over);
    }

    /** Whether a run has ended. */
    static boolean over(JsonNode run) {
        return ENDED.contains(run.get("status").asText());
    }

    /** Every phone of a run, by name. */
    Map<String, JsonNode> devices(long run) {
        Map<String, JsonNode> devices = new TreeMap<>();
        all("runs/" + run + "/devices")
                .forEach(device -> devices.put(device.get("name").asText(), device));
        return devices;
    }

    JsonNode report(long run) {
        return wire.get(path("runs/" + run + "/report")).expect(200).json();
    }

    /** The report as a browser gets it. */
    String printedReport(long run) {
        return wire.get(path("runs/" + run + "/report"), "text/html")
                .expect(200)
                .text();
    }

    /** The workbook of the report. */
    byte[] workbook(long run) {
        return wire.download(
                path("runs/" + run + "/report"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    /** The report of a run beside an earlier one. */
    JsonNode report(long run, long before) {
        return wire.get(path("runs/" + run + "/report?before=" + before))
                .expect(200)
                .json();
    }

    byte[] pdf(long run) {
        return wire.download(path("runs/" + run + "/report"), "application/pdf");
    }

    /** The report as it is answered when asked for beside another run. */
    Wire.Answer reportBeside(long run, long before) {
        return wire.get(path("runs/" + run + "/report?before=" + before));
    }

    /** What is left of a site's list, to be printed. */
    byte[] list(long run, String site) {
        return wire.download(path("runs/" + run + "/visits/list.pdf?site=" + segment(site)), "application/pdf");
    }

    /** Hands in a filled sheet. */
    Wire.Answer answers(long run, String csv) {
        return wire.send("POST", path("runs/" + run + "/visits"), "text/csv", csv);
    }

    List<JsonNode> letters(long run) {
        return all("runs/" + run + "/letters");
    }

    /** The phones on the sites' lists of a run. */
    List<JsonNode> visits(long run) {
        return all("runs/" + run + "/visits");
    }

    List<JsonNode> timeline(long run, String device) {
        return all("runs/" + run + "/devices/" + device + "/timeline");
    }

    /** What the phone's screen showed before the last key. */
    byte[] screenshot(long run, String device) {
        return wire.download(path("runs/" + run + "/devices/" + device + "/screenshot"), "image/png");
    }

    Wire.Answer askScreenshot(long run, String device) {
        return wire.get(path("runs/" + run + "/devices/" + device + "/screenshot"), "image/png");
    }

    List<JsonNode> unrestored(String cluster) {
        return all("clusters/" + cluster + "/unrestored");
    }

    /** Settings that are back in the cluster, of phones that cannot be told. */
    List<JsonNode> outOfReach(String cluster) {
        return all("clusters/" + cluster + "/unrestored/out-of-reach");
    }

    /** What a dry run would have changed. */
    List<JsonNode> plan(long run) {
        return all("runs/" + run + "/plan");
    }

    /** How many phones would need a visit if trust broke. */
    JsonNode forecast(String cluster) {
        return wire.get(path("clusters/" + cluster + "/forecast")).expect(200).json();
    }

    JsonNode matrix(String cluster) {
        return wire.get(path("clusters/" + cluster + "/matrix")).expect(200).json();
    }

    /** The cluster's newest upgrade night. */
    JsonNode night(String cluster) {
        return wire.get(path("clusters/" + cluster + "/night")).expect(200).json();
    }

    Wire.Answer putUser(String name, JsonNode body) {
        return wire.send("PUT", path("users/" + name), body);
    }

    /** Tries a cluster's credentials. */
    Wire.Answer check(String cluster) {
        return wire.send("POST", path("clusters/" + cluster + "/check"), Wire.JSON.createObjectNode());
    }

    /** Names the node that runs the CTI manager. */
    void putCti(String cluster, String manager) {
        ObjectNode body = Wire.JSON.createObjectNode();
        body.putArray("managers").add(manager);
        wire.send("PUT", path("clusters/" + cluster + "/cti"), body).expect(200);
    }

    JsonNode ctiCheck(String cluster) {
        return wire.send("POST", path("clusters/" + cluster + "/cti/check"), Wire.JSON.createObjectNode())
                .expect(200)
                .json();
    }

    /** Imports an inventory file. */
    Wire.Answer inventory(String cluster, String csv) {
        return wire.send("POST", path("clusters/" + cluster + "/inventories"), "text/csv", csv);
    }

    private List<JsonNode> all(String what) {
        List<JsonNode> items = new ArrayList<>();
        int page = 0;
        JsonNode slice;
        do {
            slice = wire.get(path(what + "?page=" + page++ + "&size=" + PAGE))
                    .expect(200)
                    .json();
            if (slice.isArray()) {
                slice.forEach(items::add);
                return items;
            }
            slice.get("items").forEach(items::add);
        } while (items.size() < slice.get("total").asLong()
                && slice.get("items").size() > 0);
        return items;
    }

    private URI path(String rest) {
        return server.url("/api/v1/" + rest);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
