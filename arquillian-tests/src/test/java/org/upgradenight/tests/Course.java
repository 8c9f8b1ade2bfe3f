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

/** What is measured around one run from outside: time of its deletion step, the server's CPU, commits, heap. */
final class Course {
    private static final String HEAP = "upgrade_night_heap_used_bytes ";
    private static final double MEBI = 1024.0 * 1024;
    private static final double TICKS_PER_SECOND = 100;

    private final Night night;
    private final EmbeddedPostgres postgres;
    private final Instant started = Instant.now();
    private final double cpuBefore;
    private final long commitsBefore;
    private Instant deleting;
    private Instant deleted;
    private Instant over;
    private double cpuDeleting;
    private double cpuDeleted;
    private long commitsDeleting;
    private long commitsDeleted;
    private double heapMebibytes;
    private double cpu;
    private long commits;
    private long verified;

    Course(Night night, EmbeddedPostgres postgres) {
        this.night = night;
        this.postgres = postgres;
        cpuBefore = cpuSeconds();
        commitsBefore = committed();
    }

    void saw(JsonNode run) {
        heapMebibytes = Math.max(heapMebibytes, heap());
        String step = run.path("step").asText();
        if (deleting == null && step.equals("delete-itl")) {
            deleting = Instant.now();
            cpuDeleting = cpuSeconds();
            commitsDeleting = committed();
        } else if (deleting != null && deleted == null && !step.equals("delete-itl")) {
            deleted = Instant.now();
            cpuDeleted = cpuSeconds();
            commitsDeleted = committed();
        }
    }

    void ended(long run) {
        over = Instant.now();
        cpu = cpuSeconds() - cpuBefore;
        commits = committed() - commitsBefore;
        verified = night.api().devices(run).values().stream()
                .filter(device -> device.get("outcome").asText().equals("VERIFIED"))
                .count();
    }

    /** From the first sight of the deletion step to the first sight of the next one. */
    Duration deletion() {
        return Duration.between(deleting, deleted);
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

    double mostHeapMebibytes() {
        return heapMebibytes;
    }

    long verified() {
        return verified;
    }

    private double heap() {
        try {
            return night.server()
                    .get("/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(HEAP))
                    .mapToDouble(line -> Double.parseDouble(line.substring(HEAP.length())) / MEBI)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
