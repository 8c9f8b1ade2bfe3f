package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What garbage collections left over between two moments, read from the log of the server's JVM ({@code -Xlog:gc}). */
final class LiveHeap {
    private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");

    private final Path log;
    private int linesBefore;
    private List<Integer> left = List.of();
    private long full;

    LiveHeap(Path log) {
        this.log = log;
    }

    void begin() {
        linesBefore = lines().size();
    }

    void end() {
        List<String> lines = lines();
        left = lines.subList(linesBefore, lines.size()).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        full = lines.subList(linesBefore, lines.size()).stream()
                .filter(line -> line.contains("Pause Full"))
                .count();
    }

    /** Mebibytes that the best collection of the given quarter left over, 0 to 3: an upper bound of what lived then. */
    int least(int quarter) {
        int quarters = 4;
        return left.subList(left.size() * quarter / quarters, left.size() * (quarter + 1) / quarters).stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    /** Mebibytes that the worst collection left over, garbage not yet looked at included. */
    int most() {
        return left.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Collections of the whole heap, which G1 makes when it is at its end. */
    long full() {
        return full;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
