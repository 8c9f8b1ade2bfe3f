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
                .sorted()
                .toList();
    }

    /** Mebibytes, or 0 when nothing was collected. */
    int median() {
        return left.isEmpty() ? 0 : left.get(left.size() / 2);
    }

    /** Mebibytes, or 0 when nothing was collected. */
    int most() {
        return left.isEmpty() ? 0 : left.get(left.size() - 1);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
