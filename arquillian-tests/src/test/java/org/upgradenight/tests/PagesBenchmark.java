package org.upgradenight.tests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code mvn -Ppages-benchmark verify}: the time of every page of the console at 100,000 phones while runs are in progress. It
 * prints figures and judges none; {@code docs/benchmarks.md} says what they mean.
 */
public final class PagesBenchmark {
    private static final int PHONES = Integer.getInteger("bench.devices", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warm", 15);
    private static final boolean H2 =
            System.getProperty("bench.database", "postgresql").equals("h2");
    private static final String MANY = "many";

    /** Phones of the run that really works meanwhile, in real time, so that it outlasts the measuring. */
    private static final int AT_WORK = Integer.getInteger("bench.at.work", 6000);

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private PagesBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder =
                Path.of(System.getProperty("bench.folder", "target/benchmark")).toAbsolutePath();
        Scrap.delete(folder);
        Files.createDirectories(folder);
        Map<String, String> settings = new HashMap<>();
        settings.put("JAVA_OPTS", System.getProperty("bench.java", ""));
        try (EmbeddedPostgres postgres = H2 ? null : EmbeddedPostgres.builder().start()) {
            if (postgres != null) {
                settings.put("UPGRADE_NIGHT_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
                settings.put("UPGRADE_NIGHT_DB_USER", "postgres");
                settings.put("UPGRADE_NIGHT_DB_PASSWORD", "postgres");
            }
            Map<String, String> phones =
                    Night.phones(AT_WORK, 7, 1, "calm", "true", "bad-itl-percent", "100", "old-loads-percent", "0");
            try (Night night = Night.open(folder, phones, settings)) {
                Pages pages = stage(night, postgres);
                String table = pages.measure(WARM_UP, ROUNDS);
                new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
                Files.writeString(folder.resolve("figures.md"), table, StandardCharsets.UTF_8);
                if (Api.over(night.api().get(pages.atWork()))) {
                    throw new AssertionError("the run was over before the measuring was");
                }
            }
        }
    }

    private static Pages stage(Night night, EmbeddedPostgres postgres) throws IOException, SQLException {
        night.api().putCluster(MANY, Nobody.cluster()).expect(201);
        ApiClient.admin(night.server()).post("/clusters/" + MANY + "/night", "application/json", "{}");
        long check = Nobody.ran(night.api(), MANY, "health-check");
        long deletion = Nobody.ran(night.api(), MANY, "itl-deletion");
        if (postgres == null) {
            night.server().stop();
            try (ManyPhones phones = ManyPhones.in(night.server().home())) {
                fill(phones, check, deletion);
            }
            night.server().start().awaitReady();
        } else {
            try (Connection database = postgres.getPostgresDatabase().getConnection();
                    ManyPhones phones = ManyPhones.in(database)) {
                fill(phones, check, deletion);
            }
        }
        night.introduce(Pace.brisk(1).window(200));
        night.upgrade();
        long atWork = night.api().start(night.cluster(), Api.runAtOnce(night.cluster(), "itl-deletion"));
        night.api().await(atWork, LONGEST, run -> run.get("step").asText().equals("delete-itl"));
        return new Pages(night.server(), MANY, check, deletion, atWork);
    }

    private static void fill(ManyPhones phones, long check, long deletion) {
        phones.healthCheck(check, PHONES);
        phones.unrestored(check, PHONES);
        phones.deletionUnderWay(deletion, PHONES);
        phones.letters(deletion, PHONES);
        phones.settle();
    }
}
