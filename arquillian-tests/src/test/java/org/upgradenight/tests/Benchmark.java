package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pbenchmark verify}: N phones through full, verified deletion, fault-free and with the standard faults. It prints
 * figures and judges none; {@code docs/benchmarks.md} says what they mean.
 */
public final class Benchmark {
    private static final double TIME_SCALE = Double.parseDouble(System.getProperty("bench.scale", "2"));
    private static final int WINDOW = Integer.getInteger("bench.window", 1000);
    private static final long SEED = Long.getLong("bench.seed", 7);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final EmbeddedPostgres postgres;

    private Benchmark(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder =
                Path.of(System.getProperty("bench.folder", "target/benchmark")).toAbsolutePath();
        Scrap.delete(folder);
        Files.createDirectories(folder);
        List<Figures> all = new ArrayList<>();
        for (String faults : System.getProperty("bench.faults", "none,standard").split(",")) {
            for (String phones :
                    System.getProperty("bench.phones", "1000,10000").split(",")) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
                    Path own = folder.resolve(phones + "-" + faults);
                    all.add(new Benchmark(own, postgres).measure(Integer.parseInt(phones), faults));
                }
                new Benchmark(folder, null).print(all);
            }
        }
    }

    private void print(List<Figures> all) throws IOException {
        String table = Figures.table(all);
        out.println(table);
        Files.writeString(folder.resolve("figures.md"), table, StandardCharsets.UTF_8);
    }

    private Figures measure(int phones, String faults) {
        Map<String, String> options = Night.phones(
                phones,
                SEED,
                TIME_SCALE,
                "faults",
                faults,
                "latency",
                "standard",
                "calm",
                "true",
                "bad-itl-percent",
                "100",
                "old-loads-percent",
                "0");
        Path collections = folder.resolve("collections.log");
        Map<String, String> settings = Map.of(
                "UPGRADE_NIGHT_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "UPGRADE_NIGHT_DB_USER",
                "postgres",
                "UPGRADE_NIGHT_DB_PASSWORD",
                "postgres",
                "JAVA_OPTS",
                "-Xmx512m -Xlog:gc:file=" + collections);
        try (Night night = Night.open(folder, options, settings)) {
            night.introduce(pace());
            night.complete("pre-upgrade-preparation", LONGEST);
            night.upgrade();
            double requests = Throughput.perSecond(night.simulator());
            Ideal ideal = Ideal.of(night.simulator(), pace(), TIME_SCALE, requests);
            return new Figures(phones, faults, ideal, run(night, collections));
        }
    }

    private static Pace pace() {
        return Pace.brisk(TIME_SCALE).window(WINDOW);
    }

    private Course run(Night night, Path collections) {
        Course course = new Course(night, postgres, new LiveHeap(collections));
        ObjectNode wanted = Boolean.getBoolean("bench.groups")
                ? Api.run(night.cluster(), "itl-deletion")
                : Api.runAtOnce(night.cluster(), "itl-deletion");
        long run = night.api().start(night.cluster(), wanted);
        Ticker ticker = new Ticker();
        JsonNode end = night.api().await(run, LONGEST, seen -> {
            ticker.show(seen);
            course.saw(seen);
            return Api.over(seen);
        });
        ticker.say(Ticker.line(end));
        Night.mustComplete(end);
        course.ended(run);
        return course;
    }
}
