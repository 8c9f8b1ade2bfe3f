package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/** A simulated cluster, a server that knows it, and the means to run jobs there. Closing it ends both processes. */
final class Night implements AutoCloseable {
    static final Duration LONGEST_JOB = Duration.ofMinutes(4);

    private static final Duration SETTLING = Duration.ofMinutes(1);
    private static final double LONGEST_BOOT_SECONDS = 300;
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final SimulatorProcess simulator;
    private final SimulatorProcess mailbox;
    private final ServerProcess server;
    private final Api api;
    private final String cluster;

    /** @param mailbox the simulator that receives the server's mail */
    Night(SimulatorProcess simulator, SimulatorProcess mailbox, ServerProcess server, String cluster) {
        this.simulator = simulator;
        this.mailbox = mailbox;
        this.server = server;
        this.api = new Api(server);
        this.cluster = cluster;
    }

    /** Starts a simulator and a server of their own; the server's mail goes to the simulator. */
    static Night open(Path folder, Map<String, String> simulatorOptions, Map<String, String> settings) {
        SimulatorProcess simulator = SimulatorProcess.start(folder, simulatorOptions);
        Map<String, String> all = new HashMap<>(settings);
        all.put("UPGRADE_NIGHT_SMTP_HOST", "127.0.0.1");
        all.put("UPGRADE_NIGHT_SMTP_PORT", String.valueOf(simulator.smtpPort()));
        ServerProcess server = ServerProcess.on(folder.resolve("home"), all);
        try {
            server.start().awaitReady();
        } catch (RuntimeException | Error failed) {
            server.close();
            simulator.close();
            throw failed;
        }
        return new Night(simulator, simulator, server, "night");
    }

    /** Options of a simulator. */
    static Map<String, String> phones(int count, long seed, double timeScale, String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("phones", String.valueOf(count));
        options.put("seed", String.valueOf(seed));
        options.put("time-scale", String.valueOf(timeScale));
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        return options;
    }

    /** Makes the cluster known, with a mail address for each of its sites. */
    void introduce(Pace pace) {
        pace(pace);
        Set<String> sites = new TreeSet<>();
        simulator.phones().values().forEach(phone -> sites.add(phone.get("site").asText()));
        sites.forEach(site -> require(api.putSite(cluster, site, address(site))));
    }

    /** Changes how hard the known cluster is driven. */
    void pace(Pace pace) {
        require(api.putCluster(cluster, Api.cluster(simulator, pace)));
    }

    private static void require(Wire.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
    }

    private String address(String site) {
        return "technicians+" + cluster + "-" + site.replaceAll("[^A-Za-z0-9]+", "-") + "@example.test";
    }

    /** Runs a job over all phones to its end; it must complete. Answers the run's number. */
    long complete(String job) {
        return complete(job, LONGEST_JOB);
    }

    long complete(String job, Duration longest) {
        long run = api.start(cluster, job);
        mustComplete(api.awaitEnd(run, longest));
        return run;
    }

    /** Upgrades the cluster and waits until every phone is back. */
    void upgrade() {
        simulator.upgrade();
        Awaitility.await("phones back")
                .atMost(SETTLING.plusSeconds((long) (LONGEST_BOOT_SECONDS / simulator.timeScale())))
                .pollInterval(GLANCE)
                .until(() -> simulator.summary().get("booting").asInt() == 0);
    }

    /** The phones that the letters to this cluster's technicians name. */
    Set<String> listed() {
        return Verdict.listed(mailbox.mail(), "technicians+" + cluster + "-");
    }

    /** The lines of the lists in those letters, by the phone that each is about. */
    Map<String, String> listLines() {
        return Verdict.listLines(mailbox.mail(), "technicians+" + cluster + "-");
    }

    static void mustComplete(JsonNode run) {
        if (!run.get("status").asText().equals("COMPLETED")) {
            throw new AssertionError("run ended " + run);
        }
    }

    SimulatorProcess simulator() {
        return simulator;
    }

    ServerProcess server() {
        return server;
    }

    Api api() {
        return api;
    }

    String cluster() {
        return cluster;
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            simulator.close();
        }
    }
}
