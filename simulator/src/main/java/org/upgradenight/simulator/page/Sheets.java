package org.upgradenight.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.simulator.handset.PhoneIdentity.Quirks;

/**
 * The pages of one generation as its file in {@code generations} declares them, see the README there: where they are, in
 * which form, and what is written on them. At every other path there is nothing.
 */
final class Sheets {

    private static final String MESSAGES = "messages";
    private static final Pattern ROW = Pattern.compile("([^=(]*?) *(?:\\((\\w+)\\))? *=(?: (.*))?");
    private static final Map<String, Sheets> READ = new ConcurrentHashMap<>();

    /** One address of one page. */
    private record Served(String sheet, String form) {}

    private final Map<String, Served> paths = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private Look look = Look.PLAIN;
    private Stamp stamp = Stamp.DATED;

    private Sheets(List<String> lines) {
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", 2))
                .forEach(words -> take(words[0], words[1].strip()));
    }

    static Sheets named(String name) {
        return READ.computeIfAbsent(name, Sheets::read);
    }

    /** @param target path and query */
    Optional<Page> find(Contents contents, String target) {
        return Optional.ofNullable(paths.get(target))
                .filter(served -> !missing(contents.phone().quirks(), served, target))
                .map(served -> page(contents, served));
    }

    /** Whether a status message or a row of the trust list stands on any page. */
    boolean tellTrustList() {
        return paths.values().stream().anyMatch(served -> served.sheet().equals(MESSAGES))
                || rows(Contents.NETWORK).stream().anyMatch(row -> row.value().contains("{itl"));
    }

    private void take(String word, String rest) {
        switch (word) {
            case "look" -> look = Look.valueOf(rest);
            case "stamp" -> stamp = Stamp.valueOf(rest);
            case "serve" -> {
                String[] words = rest.split(" +");
                paths.put(words[0], new Served(words[1], words[2]));
            }
            default -> {
                Matcher row = ROW.matcher(rest);
                if (!row.matches()) {
                    throw new IllegalStateException("no row of a page: " + rest);
                }
                String element = row.group(2) == null ? "" : row.group(2);
                String value = row.group(3) == null ? "" : row.group(3);
                rows.computeIfAbsent(word, none -> new ArrayList<>())
                        .add(Row.of(row.group(1), row.group(1), element, value));
            }
        }
    }

    private static boolean missing(Quirks quirks, Served served, String target) {
        boolean adapter = target.contains("adapterX=");
        return served.form().equals("xml") && (adapter ? quirks.noAdapterXml() : quirks.noVendorXml());
    }

    private Page page(Contents contents, Served served) {
        boolean xml = served.form().equals("xml");
        if (served.sheet().equals(MESSAGES)) {
            if (xml) {
                return contents.messageXml(stamp);
            }
            return served.form().equals("script")
                    ? contents.messageScript(look, stamp)
                    : contents.messages(look, stamp);
        }
        List<Row> filled = filled(contents, served.sheet());
        return xml
                ? contents.flatXml(look, Contents.root(served.sheet()), filled)
                : contents.table(look, Contents.heading(served.sheet()), filled);
    }

    /** A page without rows of its own has those that the newer phones share. */
    private List<Row> filled(Contents contents, String sheet) {
        if (rows(sheet).isEmpty()) {
            return contents.common(sheet);
        }
        Map<String, String> facts = PageFacts.of(contents);
        return rows(sheet).stream()
                .map(row ->
                        Row.of(row.classicLabel(), row.newerLabel(), row.element(), PageFacts.fill(row.value(), facts)))
                .toList();
    }

    private List<Row> rows(String sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    private static Sheets read(String name) {
        try (InputStream in = Sheets.class.getResourceAsStream("generations/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no such generation: " + name);
            }
            return new Sheets(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
