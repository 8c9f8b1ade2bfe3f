package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code mvn -Pinventory-benchmark verify}: the inventory of a large cluster by a server with little memory. It prints figures and
 * judges none but that no phone is lost, each by its name; {@code docs/benchmarks.md} says what they mean.
 */
public final class InventoryBenchmark {
    private static final int PHONES = Integer.getInteger("bench.inventory", 60_000);
    private static final int RIS_PER_MINUTE = Integer.getInteger("bench.ris", 15);
    private static final String SQL = System.getProperty("bench.sql", "bulk");
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final String STEP = "take-inventory";

    private InventoryBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder =
                Path.of(System.getProperty("bench.folder", "target/benchmark")).toAbsolutePath();
        Scrap.delete(folder);
        Files.createDirectories(folder);
        Path collections = folder.resolve("collections.log");
        Map<String, String> options = Night.phones(
                PHONES, 7, 1, "calm", "true", "axl-sql", SQL, "ris-per-minute", String.valueOf(RIS_PER_MINUTE));
        Map<String, String> settings = Map.of("JAVA_OPTS", "-Xmx512m -Xlog:gc:file=" + collections);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Night night = Night.open(folder, options, settings)) {
            night.pace(Pace.scaled(1).ris(RIS_PER_MINUTE));
            LiveHeap heap = new LiveHeap(collections);
            heap.begin();
            long begun = System.nanoTime();
            long run = night.api().start(night.cluster(), "health-check");
            JsonNode taken = night.api().await(run, LONGEST, InventoryBenchmark::inventoryIsOver);
            double seconds = (System.nanoTime() - begun) / 1e9;
            heap.end();
            List<JsonNode> log = night.simulator().log(0);
            night.api().tell(run, "stop");
            night.api().awaitEnd(run, LONGEST);
            Set<String> lost = stored(night);
            int stored = lost.size();
            Set<String> listed = night.api().devices(run).keySet();
            lost.removeAll(listed);
            if (!lost.isEmpty() || listed.size() != stored) {
                throw new AssertionError(stored + " phones, " + listed.size() + " in the inventory, lost: " + lost);
            }
            String table = table(taken, stored, seconds, requests(log), heap);
            out.println(table);
            Files.writeString(folder.resolve("figures.md"), table, StandardCharsets.UTF_8);
        }
    }

    /** The phones that the cluster's database has, by its own word. */
    private static Set<String> stored(Night night) {
        Set<String> names = new TreeSet<>();
        night.simulator().settings().get("devices").fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> !name.matches("SEP[0-9A-F]{12}"));
        return names;
    }

    private static boolean inventoryIsOver(JsonNode run) {
        String step = run.get("step").asText();
        return Api.over(run) || !(step.isEmpty() || step.equals(STEP));
    }

    /** Requests to AXL and RIS by operation and status. */
    private static Map<String, Long> requests(List<JsonNode> log) {
        return log.stream()
                .filter(line -> line.get("kind").asText().matches("axl|ris"))
                .collect(Collectors.groupingBy(
                        line -> line.get("what").asText() + " "
                                + line.get("status").asInt(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static String table(JsonNode run, int stored, double seconds, Map<String, Long> requests, LiveHeap heap) {
        StringBuilder table = new StringBuilder("| figure | value |\n|---|---|\n");
        line(table, "phones in the cluster's database", String.valueOf(stored));
        line(table, "phones in the inventory", run.get("total").asText());
        line(table, "seconds", String.format(Locale.ROOT, "%.0f", seconds));
        line(
                table,
                "phones a second",
                String.format(Locale.ROOT, "%.0f", run.get("total").asInt() / seconds));
        requests.forEach((what, count) -> line(table, "requests " + what, count.toString()));
        line(
                table,
                "requests a phone",
                String.format(
                        Locale.ROOT,
                        "%.4f",
                        requests.values().stream().mapToLong(Long::longValue).sum()
                                / (double) run.get("total").asInt()));
        line(
                table,
                "live heap, MiB, at collections of the whole heap",
                heap.live().toString());
        line(table, "most left by any collection, MiB of 512", String.valueOf(heap.most()));
        return table.toString();
    }

    private static void line(StringBuilder table, String figure, String value) {
        table.append("| ").append(figure).append(" | ").append(value).append(" |\n");
    }
}
