package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.Simulator;

/** Every operation that the sources name is described by hand in the simulator, which refuses all others. */
class DescribedOperationsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/upgradenight/callmanager/axl");
    private static final Pattern OPERATION =
            Pattern.compile("\"((?:get|list|add|update|remove|apply|reset|restart|do|execute)[A-Z][A-Za-z]+)\"");

    /** They put parameters back to the factory's values, or hit every phone of the cluster at once. */
    private static final Pattern NEVER = Pattern.compile("do\\w*ParametersReset|\\w*EnterpriseParameters\"?");

    @Test
    void everyOperationIsDescribed() throws IOException {
        Set<String> sent = new TreeSet<>(named());
        assertTrue(sent.contains("updatePhone") && sent.contains("listPhone"), sent.toString());
        sent.removeAll(described());
        assertEquals(Set.of(), sent);
    }

    @Test
    void operationsThatHitAWholeClusterAreNotThere() throws IOException {
        Set<String> dangerous = new TreeSet<>(named());
        dangerous.removeIf(operation -> !NEVER.matcher(operation).matches());
        assertEquals(Set.of(), dangerous);
    }

    private static Set<String> named() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.flatMap(file -> OPERATION.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> described() throws IOException {
        try (InputStream file = Simulator.class.getResourceAsStream("axl/requests.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2)[0])
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
