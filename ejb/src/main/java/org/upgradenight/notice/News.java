package org.upgradenight.notice;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something to tell.
 *
 * @param subject what it is about, such as {@code run 12}; with occasion and occurrence it is told once
 * @param run the run, or nothing when it is about a planned one
 * @param status how it stands, in a word
 * @param detail a sentence more, may be empty
 */
record News(
        String cluster,
        String subject,
        Occasion occasion,
        int occurrence,
        Optional<Long> run,
        Optional<Long> plannedRun,
        String job,
        boolean dryRun,
        String status,
        String headline,
        String detail,
        Map<String, Long> outcomes,
        Instant at) {

    /** For a letter. */
    String text() {
        StringBuilder text =
                new StringBuilder(headline).append(dryRun ? " (dry run)" : "").append(".\n");
        if (!detail.isEmpty()) {
            text.append('\n').append(detail).append('\n');
        }
        if (!outcomes.isEmpty()) {
            text.append('\n');
            new TreeMap<>(outcomes)
                    .forEach((word, count) ->
                            text.append(word).append(": ").append(count).append('\n'));
        }
        return text.append('\n').append(at).append('\n').toString();
    }

    /** For a webhook; what its members mean is in docs/operations.md. */
    String payload() {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        new TreeMap<>(outcomes).forEach(counts::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("event", occasion.word())
                .add("cluster", cluster)
                .add("job", job)
                .add("dryRun", dryRun)
                .add("status", status)
                .add("text", headline + (detail.isEmpty() ? "" : ". " + detail))
                .add("outcomes", counts)
                .add("at", at.toString());
        run.ifPresent(number -> json.add("run", number));
        plannedRun.ifPresent(number -> json.add("plannedRun", number));
        return json.build().toString();
    }
}
