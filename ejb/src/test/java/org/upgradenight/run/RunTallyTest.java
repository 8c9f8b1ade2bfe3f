package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTallyTest {

    private static final RunTally TALLY = new RunTally(
            Map.of("probe", Map.of("DONE", 100L), "delete-itl", Map.of("DONE", 40L, "CLAIMED", 10L, "READY", 30L)),
            List.of(
                    new RunTally.End("VERIFIED", "VERIFIED", 30),
                    new RunTally.End("FAILED", "NO_ANSWER", 6),
                    new RunTally.End("FAILED", "REFUSED", 4)),
            100);

    @Test
    void stepThatCountsPhonesShowsItsOwn() {
        assertEquals(new RunFigures(80, 40, Map.of("FAILED", 10L, "VERIFIED", 30L)), TALLY.at("delete-itl"));
        assertEquals(100, TALLY.total("probe"));
        assertEquals(100, TALLY.done("probe"));
    }

    @Test
    void otherStepsAndRunsThatAreOverShowTheRunsPhones() {
        assertEquals(100, TALLY.at("report").total());
        assertEquals(40, TALLY.at("").done());
        assertEquals(0, TALLY.total("report"));
    }
}
