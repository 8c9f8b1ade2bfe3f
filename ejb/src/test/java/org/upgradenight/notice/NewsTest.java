package org.upgradenight.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final News ENDED = new News(
            "hq",
            "run 12",
            Occasion.ENDED,
            0,
            Optional.of(12L),
            Optional.empty(),
            "itl-deletion",
            false,
            "FAILED",
            "hq: run 12 (itl-deletion) ended FAILED",
            "UN7001 \"quoted\"",
            Map.of("VERIFIED", 3L, "FAILED", 1L),
            Instant.parse("2026-11-22T02:00:00Z"));

    @Test
    void programsGetOneJsonObject() {
        assertEquals(
                "{\"event\":\"run-ended\",\"cluster\":\"hq\",\"job\":\"itl-deletion\",\"dryRun\":false,\"status\":\"FAILED\","
                        + "\"text\":\"hq: run 12 (itl-deletion) ended FAILED. UN7001 \\\"quoted\\\"\","
                        + "\"outcomes\":{\"FAILED\":1,\"VERIFIED\":3},\"at\":\"2026-11-22T02:00:00Z\",\"run\":12}",
                ENDED.payload());
    }

    @Test
    void peopleGetSentencesAndCounts() {
        assertTrue(ENDED.text().contains("ended FAILED.\n\nUN7001"), ENDED.text());
        assertTrue(ENDED.text().contains("VERIFIED: 3\n"), ENDED.text());
    }

    @Test
    void triesGrowApartUpToFiveMinutes() {
        assertEquals(
                List.of(10L, 20L, 40L, 80L, 160L, 300L, 300L),
                IntStream.range(0, 7)
                        .mapToObj(NoticeRows::pause)
                        .map(Duration::toSeconds)
                        .toList());
    }
}
