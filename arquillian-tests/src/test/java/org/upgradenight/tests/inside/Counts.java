package org.upgradenight.tests.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the counting job is to suffer, and where it was opened. */
@ApplicationScoped
public class Counts {
    private static final int NEVER = -1;

    private final Map<String, String> openings = new ConcurrentHashMap<>();
    private volatile int failing = NEVER;

    void failAt(int number) {
        failing = number;
    }

    void failNoMore() {
        failing = NEVER;
    }

    boolean fails(List<Object> numbers) {
        return numbers.contains(failing);
    }

    void opened(String count, Object checkpoint) {
        openings.merge(count, String.valueOf(checkpoint), (before, now) -> before + " " + now);
    }

    /** The checkpoints that the reader was opened with, in order. */
    String openings(String count) {
        return openings.get(count);
    }
}
