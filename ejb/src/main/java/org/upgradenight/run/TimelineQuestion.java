package org.upgradenight.run;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of one phone's timeline. */
final class TimelineQuestion {

    private final Answers answers;

    TimelineQuestion(Answers answers) {
        this.answers = answers;
    }

    /** A chapter of lines as one step on one node wrote it. */
    private record Chapter(String step, String lines) {}

    Optional<List<TimelineLine>> timeline(long run, String device) {
        if (answers.number(Sql.of("SELECT COUNT(*) FROM run_device WHERE run_id = ? AND device = ?", run, device))
                == 0) {
            return Optional.empty();
        }
        return Optional.of(answers
                .list(
                        Sql.of(
                                "SELECT step, lines FROM timeline WHERE run_id = ? AND device = ? ORDER BY id",
                                run,
                                device),
                        row -> new Chapter(row.getString("step"), row.getString("lines")))
                .stream()
                .flatMap(chapter -> lines(chapter.step(), chapter.lines()))
                .sorted(Comparator.comparing(TimelineLine::at))
                .toList());
    }

    /** A line is {@code instant<TAB>kind<TAB>text}; one that is not is left out. */
    static Stream<TimelineLine> lines(String step, String lines) {
        return lines.lines().flatMap(line -> line(step, line).stream());
    }

    private static Optional<TimelineLine> line(String step, String line) {
        String[] parts = line.split("\t", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new TimelineLine(Instant.parse(parts[0]), step, parts[1], parts[2]));
        } catch (DateTimeParseException notALine) {
            return Optional.empty();
        }
    }
}
