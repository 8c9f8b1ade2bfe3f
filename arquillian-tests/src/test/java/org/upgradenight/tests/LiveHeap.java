package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What garbage collections left over between two moments, read from the log of the server's JVM ({@code -Xlog:gc}). */
final class LiveHeap {
    private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");

    private final Path log;
    private int linesBefore;
    private List<Integer> whole = List.of();
    private int most;

    LiveHeap(Path log) {
        this.log = log;
    }

    void begin() {
        linesBefore = lines().size();
    }

    void end() {
        List<String> lines = lines();
        List<String> step = lines.subList(linesBefore, lines.size());
        whole = left(step.stream().filter(line -> line.contains("Pause Full")));
        most = left(step.stream()).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Mebibytes that each collection of the whole heap left over, in order: what lived then. */
    List<Integer> live() {
        return whole;
    }

    /** Mebibytes that any collection left over at most, garbage that it had not looked at included. */
    int most() {
        return most;
    }

    private static List<Integer> left(Stream<String> collections) {
        return collections
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
