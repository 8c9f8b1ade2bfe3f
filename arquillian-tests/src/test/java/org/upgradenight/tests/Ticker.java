package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;

/** Prints a night's lines: what happens, and how a run gets on. */
final class Ticker {
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(2);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Instant began = Instant.now();
    private Instant shown = Instant.EPOCH;
    private String stepShown = "";

    void say(String line) {
        out.println(stamp() + line);
    }

    void plain(String line) {
        out.println(line);
    }

    /** Shows a run when its step changes, and every two seconds. */
    void show(JsonNode run) {
        String step = run.path("step").asText("");
        if (step.equals(stepShown) && Instant.now().isBefore(shown.plus(AT_LEAST_EVERY))) {
            return;
        }
        stepShown = step;
        shown = Instant.now();
        say(line(run));
    }

    static String line(JsonNode run) {
        return String.format(
                Locale.ROOT,
                "  %-9s %-14s %4d of %4d done, %3d in flight, %3d waiting, %5.0f/min  %s",
                run.get("status").asText(),
                run.path("step").asText(""),
                run.get("done").asInt(),
                run.get("total").asInt(),
                run.get("inFlight").asInt(),
                run.path("waiting").asInt(),
                run.path("ratePerMinute").asDouble(),
                outcomes(run));
    }

    static String outcomes(JsonNode run) {
        StringJoiner words = new StringJoiner(" ");
        run.get("outcomes")
                .properties()
                .forEach(one -> words.add(one.getKey() + "=" + one.getValue().asInt()));
        return words.toString();
    }

    private String stamp() {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        return String.format(Locale.ROOT, "%d:%02d ", seconds / 60, seconds % 60);
    }
}
