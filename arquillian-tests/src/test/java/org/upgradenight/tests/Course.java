package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What is measured around one run from outside: time of its deletion step, the server's CPU, commits, heap. */
final class Course {
    private static final double TICKS_PER_SECOND = 100;
    private static final double NEARLY_ALL = 0.95;

    private final Night night;
    private final EmbeddedPostgres postgres;
    private final LiveHeap liveHeap;
    private final Instant started = Instant.now();
    private final double cpuBefore;
    private final long commitsBefore;
    private Instant deleting;
    private Instant nearlyAll;
    private Instant deleted;
    private Instant over;
    private double cpuDeleting;
    private double cpuDeleted;
    private long commitsDeleting;
    private long commitsDeleted;
    private double cpu;
    private long commits;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    Course(Night night, EmbeddedPostgres postgres, LiveHeap liveHeap) {
        this.night = night;
        this.postgres = postgres;
        this.liveHeap = liveHeap;
        cpuBefore = cpuSeconds();
        commitsBefore = committed();
    }

    void saw(JsonNode run) {
        String step = run.path("step").asText();
        if (deleting == null && step.equals("delete-itl")) {
            deleting = Instant.now();
            cpuDeleting = cpuSeconds();
            commitsDeleting = committed();
            liveHeap.begin();
        } else if (deleting != null && deleted == null && !step.equals("delete-itl")) {
            deleted = Instant.now();
            cpuDeleted = cpuSeconds();
            commitsDeleted = committed();
            liveHeap.end();
        }
        if (deleting != null
                && nearlyAll == null
                && run.path("done").asLong() >= NEARLY_ALL * run.path("total").asLong()) {
            nearlyAll = Instant.now();
        }
    }

    void ended(long run) {
        over = Instant.now();
        cpu = cpuSeconds() - cpuBefore;
        commits = committed() - commitsBefore;
        night.api()
                .devices(run)
                .values()
                .forEach(device -> outcomes.merge(
                        device.get("outcome").asText() + " "
                                + device.path("reason").asText(),
                        1,
                        Integer::sum));
    }

    /** From the first sight of the deletion step to the first sight of the next one. */
    Duration deletion() {
        return Duration.between(deleting, deleted);
    }

    /** From the first sight of the deletion step until 95 % of its phones were done. */
    Duration nearlyAll() {
        return Duration.between(deleting, nearlyAll);
    }

    Duration whole() {
        return Duration.between(started, over);
    }

    double deletionCpuSeconds() {
        return cpuDeleted - cpuDeleting;
    }

    double wholeCpuSeconds() {
        return cpu;
    }

    long deletionCommits() {
        return commitsDeleted - commitsDeleting;
    }

    long wholeCommits() {
        return commits;
    }

    LiveHeap liveHeap() {
        return liveHeap;
    }

    long verified() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("VERIFIED "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many phones ended with which outcome and reason. */
    Map<String, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** User and system time of the server's process: fields 14 and 15 of its stat file, in ticks of 10 ms. */
    private double cpuSeconds() {
        try {
            String stat = Files.readString(
                    Path.of("/proc", String.valueOf(night.server().pid()), "stat"), StandardCharsets.UTF_8);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long committed() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT xact_commit FROM pg_stat_database WHERE datname = 'postgres'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
