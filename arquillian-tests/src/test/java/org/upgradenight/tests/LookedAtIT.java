package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page of the console is left out where tests hold pages against the rules of accessibility in dark and light. */
class LookedAtIT {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** An entry of a list of pages, by the convention of those tests; the log-in page is in none, {@link Screens} begins with it. */
    private static final Pattern ENTRY = Pattern.compile("pages\\.put\\(\"[^;]*?\"/(\\w+)\\.xhtml");

    @Test
    void everyPageIsInAListOfPages() throws IOException {
        Set<String> looked = new TreeSet<>(Set.of("login"));
        try (Stream<Path> tests = Files.list(MODULE.resolve("src/test/java/org/upgradenight/tests"))) {
            for (Path test :
                    tests.filter(file -> file.toString().endsWith("IT.java")).toList()) {
                Matcher entry = ENTRY.matcher(Files.readString(test));
                while (entry.find()) {
                    looked.add(entry.group(1));
                }
            }
        }
        Set<String> pages = pages();
        assertTrue(pages.size() > 10, pages::toString);
        pages.removeAll(looked);
        assertEquals(Set.of(), pages);
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(MODULE.resolve("../web/src/main/webapp"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
