package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the cluster was asked, in its order: whether it was pressed more than it bears. */
final class RequestLog {
    private static final long MINUTE_MILLIS = 60_000;
    private static final int THROTTLED = 503;

    private final List<JsonNode> entries;
    private final Ticker ticker;

    RequestLog(List<JsonNode> entries, Ticker ticker) {
        this.entries = entries;
        this.ticker = ticker;
    }

    void judge(Verdict verdict, int risPerMinute) {
        int inARow = mostThrottledInARow();
        long throttled = writes(THROTTLED);
        int inAMinute = mostRisInAMinute();
        ticker.say("AXL: " + writes(200) + " writes, " + throttled + " above the throttle, at most " + inARow
                + " in a row; RIS: at most " + inAMinute + " in a minute");
        verdict.mustHold(throttled > 0, "the cluster never throttled, so nothing is shown of it");
        verdict.mustHold(inARow <= 1, inARow + " writes in a row above the throttle");
        verdict.mustHold(inAMinute <= risPerMinute, inAMinute + " requests to RIS in a minute");
        verdict.mustHold(aboveTheRate() == 0, aboveTheRate() + " requests to RIS above its rate");
    }

    private long writes(int status) {
        return entries.stream()
                .filter(RequestLog::isWrite)
                .filter(entry -> entry.get("status").asInt() == status)
                .count();
    }

    private int mostThrottledInARow() {
        int most = 0;
        int now = 0;
        for (JsonNode entry : entries) {
            if (isWrite(entry)) {
                now = entry.get("status").asInt() == THROTTLED ? now + 1 : 0;
                most = Math.max(most, now);
            }
        }
        return most;
    }

    private static boolean isWrite(JsonNode entry) {
        return is(entry, "axl") && entry.get("what").asText().matches("(add|update|remove).*");
    }

    private int mostRisInAMinute() {
        Deque<Long> recent = new ArrayDeque<>();
        int most = 0;
        for (JsonNode entry : entries) {
            if (is(entry, "ris")) {
                long at = entry.get("atMillis").asLong();
                while (!recent.isEmpty() && recent.peekFirst() <= at - MINUTE_MILLIS) {
                    recent.removeFirst();
                }
                recent.addLast(at);
                most = Math.max(most, recent.size());
            }
        }
        return most;
    }

    private long aboveTheRate() {
        return entries.stream()
                .filter(entry ->
                        is(entry, "ris") && entry.get("effect").asText().equals("rate"))
                .count();
    }

    private static boolean is(JsonNode entry, String kind) {
        return entry.get("kind").asText().equals(kind);
    }
}
