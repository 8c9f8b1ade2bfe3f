package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.LogFilter;
import org.upgradenight.run.LogLine;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.SqlRunWatch;
import org.upgradenight.run.Timelines;

/** A phone and what went wrong are found however far back in a run's log they lie. */
class LogOfARunTest {

    private static final int PHONES = 1000;
    private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void troubleAndPhonesAreFoundInTheWholeLog(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.phone(0, "Oslo");
        rows.phone(1, "Oslo");
        rows.using(Timelines.class, new NodeIdentity(), lines -> {
            for (int number = 0; number < PHONES; number++) {
                lines.add(Rows.RUN, "probe", name(number % 2), trail(number));
            }
        });
        SqlRunWatch watch = rows.asking(SqlRunWatch.class);

        assertEquals(List.of("the phone refused it 0"), texts(watch.log(Rows.RUN, trouble(""), 60)));
        assertEquals(List.of(), texts(watch.log(Rows.RUN, trouble(name(1)), 60)));
        assertEquals(List.of("the phone refused it 0"), texts(watch.log(Rows.RUN, trouble("00000"), 60)));
        assertEquals(List.of(), texts(watch.log(Rows.RUN, trouble("no such"), 60)));
        List<LogLine> all = watch.log(Rows.RUN, new LogFilter(name(1), LogFilter.Level.ALL), 60);
        assertEquals(60, all.size());
        assertEquals("trust list UPDATE_FAILED 999", all.get(0).text());
        assertEquals(name(1), all.get(59).device());
    }

    private static LogFilter trouble(String device) {
        return new LogFilter(device, LogFilter.Level.TROUBLE);
    }

    private static List<String> texts(List<LogLine> lines) {
        return lines.stream().map(LogLine::text).toList();
    }

    private static String name(int number) {
        return "SEP00000000000" + number;
    }

    private static LineTrail trail(int number) {
        LineTrail trail = new LineTrail(java.time.Clock.fixed(START.plusSeconds(number), java.time.ZoneOffset.UTC));
        trail.note("decision", number == 0 ? "the phone refused it 0" : "trust list UPDATE_FAILED " + number);
        return trail;
    }
}
