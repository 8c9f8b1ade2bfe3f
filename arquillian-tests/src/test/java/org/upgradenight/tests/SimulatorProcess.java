package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The simulated cluster with its phones and its mailbox, in a process of its own, and its control API. */
public final class SimulatorProcess implements AutoCloseable {
    private static final String READY = "READY ";
    private static final int LOG_PAGE = 100_000;
    private static final int FAREWELL_SECONDS = 20;

    private final Process process;
    private final JsonNode endpoints;
    private final double timeScale;
    private final Wire wire = new Wire(Optional.empty());

    private SimulatorProcess(Process process, JsonNode endpoints, double timeScale) {
        this.process = process;
        this.endpoints = endpoints;
        this.timeScale = timeScale;
    }

    /** Starts it and waits until everything listens. Options are those of its command line, without the dashes. */
    public static SimulatorProcess start(Path folder, Map<String, String> options) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-jar", jar().toString()));
        options.forEach((name, value) -> command.addAll(List.of("--" + name, value)));
        try {
            Files.createDirectories(folder);
            File errors = folder.resolve("simulator.err").toFile();
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null || !line.startsWith(READY)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the simulator said '" + line + "': " + Files.readString(errors.toPath()));
            }
            double scale = Double.parseDouble(options.getOrDefault("time-scale", "1"));
            return new SimulatorProcess(process, Wire.JSON.readTree(line.substring(READY.length())), scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        return Path.of(System.getProperty("upgrade.night.simulator"))
                .toAbsolutePath()
                .normalize();
    }

    /** The READY line: ports, log-ins, certificate, phone network. */
    public JsonNode endpoints() {
        return endpoints;
    }

    /** How many times faster than real time its phones live. */
    public double timeScale() {
        return timeScale;
    }

    /** The port of its mailbox. */
    public int smtpPort() {
        return endpoints.get("smtpPort").asInt();
    }

    /** The id of its process. */
    public long pid() {
        return process.pid();
    }

    /** Performs the upgrade of the cluster: every phone boots, some keep a stale list. */
    public void upgrade() {
        post("/upgrade", Wire.JSON.createObjectNode());
    }

    /** The truth about everything, added up. */
    public JsonNode summary() {
        return get("/truth/summary");
    }

    /** Everything that the cluster's database stores and a client may change. */
    public JsonNode settings() {
        return get("/settings");
    }

    /** The truth about every phone, by name. */
    public Map<String, JsonNode> phones() {
        Map<String, JsonNode> phones = new TreeMap<>();
        get("/truth")
                .get("phones")
                .forEach(phone -> phones.put(phone.get("name").asText(), phone));
        return phones;
    }

    /** Gives a phone a fault. */
    public void fault(String phone, String fault) {
        post("/faults", Wire.JSON.createObjectNode().put("phone", phone).put("fault", fault));
    }

    /** Gives its mail server a fault, for so many letters, or (0) until another one is given. */
    public void mailFault(String fault, int times) {
        post("/faults", Wire.JSON.createObjectNode().put("smtp", fault).put("times", times));
    }

    /** Puts a phone into a state by force: {@code inCall}, {@code registered}, {@code web}, {@code settings}, {@code itl}. */
    public void force(String phone, ObjectNode state) {
        post("/phones/" + phone, state);
    }

    /** Every letter received, oldest first. */
    public JsonNode mail() {
        return get("/mail").get("messages");
    }

    /** The log of every request from that entry on. */
    public List<JsonNode> log(long from) {
        List<JsonNode> entries = new ArrayList<>();
        long next = from;
        int before;
        do {
            before = entries.size();
            String lines = wire.get(control("/log?from=" + next + "&limit=" + LOG_PAGE))
                    .expect(200)
                    .text();
            lines.lines().map(SimulatorProcess::parse).forEach(entries::add);
            next += entries.size() - before;
        } while (entries.size() - before == LOG_PAGE);
        return entries;
    }

    private static JsonNode parse(String line) {
        try {
            return Wire.JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode get(String path) {
        return wire.get(control(path)).expect(200).json();
    }

    private void post(String path, JsonNode body) {
        wire.send("POST", control(path), body).expect(200);
    }

    private URI control(String path) {
        return URI.create("http://127.0.0.1:" + endpoints.get("controlPort").asInt() + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
