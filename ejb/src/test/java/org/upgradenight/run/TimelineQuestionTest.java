package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineQuestionTest {

    @Test
    void readsLinesAndLeavesOutWhatIsNone() {
        List<TimelineLine> lines = TimelineQuestion.lines(
                        "probe", "2026-11-21T22:00:00Z\tpage\tGET /\twith tab\nbroken\nyesterday\tpage\tx\n")
                .toList();
        assertEquals(
                List.of(new TimelineLine(Instant.parse("2026-11-21T22:00:00Z"), "probe", "page", "GET /\twith tab")),
                lines);
    }
}
