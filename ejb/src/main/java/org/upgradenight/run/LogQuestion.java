package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The newest lines of a run's log that fit. A phone's lines and those that tell of trouble are found by an index, however far
 * back they lie; for the rest so many of the newest stretches are read that more would not be looked at by anybody.
 */
final class LogQuestion {

    private static final Pattern WHOLE_NAME = Pattern.compile("[A-Z]{2,3}[0-9A-F]{12}");
    private static final int STRETCHES_AT_ONCE = 300;
    private static final int MOST_READS = 10;
    /** So many phones at most are meant by a part of a name. */
    private static final int MOST_PHONES = 50;

    private final Answers answers;
    private final long run;
    private final LogFilter filter;

    LogQuestion(Answers answers, long run, LogFilter filter) {
        this.answers = answers;
        this.run = run;
        this.filter = filter;
    }

    private record Stretch(long id, List<LogLine> lines) {}

    /** Newest first. */
    List<LogLine> newest(int most) {
        List<String> devices = devices();
        List<LogLine> found = new ArrayList<>();
        if (devices.isEmpty() && !filter.device().isEmpty()) {
            return found;
        }
        long before = Long.MAX_VALUE;
        for (int read = 0; read < MOST_READS && found.size() < most; read++) {
            List<Stretch> stretches = answers.list(stretches(devices, before), LogQuestion::stretch);
            stretches.stream()
                    .flatMap(stretch -> stretch.lines().stream())
                    .filter(line -> wanted(line, filter.level()))
                    .forEach(found::add);
            if (stretches.size() < STRETCHES_AT_ONCE) {
                break;
            }
            before = stretches.get(stretches.size() - 1).id();
        }
        return found.stream()
                .sorted(Comparator.comparing(LogLine::at).reversed())
                .limit(most)
                .toList();
    }

    private Sql stretches(List<String> devices, long before) {
        if (devices.isEmpty() && filter.level() != LogFilter.Level.TROUBLE) {
            return newestOfAll(before);
        }
        Sql sql = Sql.of("SELECT id, device, step, lines FROM timeline WHERE run_id = ? AND id < ?", run, before);
        if (filter.level() == LogFilter.Level.TROUBLE) {
            sql.and("AND trouble = TRUE");
        }
        if (!devices.isEmpty()) {
            String marks = String.join(", ", devices.stream().map(name -> "?").toList());
            sql.and("AND device IN (" + marks + ")", devices.toArray());
        }
        return sql.and("ORDER BY id DESC FETCH NEXT ? ROWS ONLY", STRETCHES_AT_ONCE);
    }

    /**
     * Asked in the order of the index {@code timeline_newest}, and with bounds in place of an equality: else PostgreSQL goes
     * backwards through all runs' rows until it meets an older run's, and H2 sorts all rows of the run.
     */
    private Sql newestOfAll(long before) {
        return Sql.of(
                "SELECT id, device, step, lines FROM timeline WHERE run_id >= ? AND run_id <= ? AND (run_id, id) < (?, ?)"
                        + " ORDER BY run_id DESC, id DESC FETCH NEXT ? ROWS ONLY",
                run,
                run,
                run,
                before,
                STRETCHES_AT_ONCE);
    }

    /** The phones that are meant; empty when all are, or none is. */
    private List<String> devices() {
        String name = filter.device().strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty() || WHOLE_NAME.matcher(name).matches()) {
            return name.isEmpty() ? List.of() : List.of(name);
        }
        return answers.list(
                Sql.of(
                        "SELECT device FROM run_device WHERE run_id = ? AND device LIKE ? ESCAPE '!'"
                                + " ORDER BY device FETCH NEXT ? ROWS ONLY",
                        run,
                        "%" + DeviceQuestion.escaped(name) + "%",
                        MOST_PHONES),
                row -> row.getString("device"));
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        String device = row.getString("device");
        Stream<LogLine> lines = TimelineQuestion.lines(row.getString("step"), row.getString("lines"))
                .map(line -> new LogLine(line.at(), device, line.step(), line.kind(), line.text()));
        return new Stretch(row.getLong("id"), lines.toList());
    }

    private static boolean wanted(LogLine line, LogFilter.Level level) {
        return switch (level) {
            case ALL -> true;
            case DECISIONS -> line.kind().equals("decision");
            case TROUBLE -> Trouble.in(line.text());
        };
    }
}
