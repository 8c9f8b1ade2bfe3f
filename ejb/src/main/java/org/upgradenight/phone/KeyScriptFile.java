package org.upgradenight.phone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the line format of a key script, strictly: an unknown word, a missing line or a name without words refuses the
 * whole file. {@code key-scripts/README.txt} beside the scripts describes the format.
 */
final class KeyScriptFile {

    private final String file;
    private final Map<String, String> heads = new HashMap<>();
    private final List<String> provenance = new ArrayList<>();
    private final Map<String, ScreenWords> words = new HashMap<>();
    private final List<Key> toRest = new ArrayList<>();
    private final List<KeyStep> steps = new ArrayList<>();
    private final List<Key> leave = new ArrayList<>();

    private KeyScriptFile(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException with code UN2000 or UN2001, naming file and line */
    static KeyScript read(String file, List<String> lines) {
        KeyScriptFile reading = new KeyScriptFile(file);
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                reading.line(number, text);
            }
        }
        return reading.script();
    }

    private void line(int number, String text) {
        String[] halves = text.split("\\s+", 2);
        String rest = halves.length == 2 ? halves[1] : "";
        try {
            accept(halves[0], rest);
        } catch (IllegalArgumentException wrong) {
            throw PhoneMessages.MESSAGES.brokenScript(file, number, wrong.getMessage());
        }
    }

    private void accept(String word, String rest) {
        switch (word) {
            case "script", "version", "goal", "models", "loads", "confidence", "pace", "open" -> head(word, rest);
            case "provenance" -> provenance.add(rest);
            case "words" -> words(rest);
            case "rest" -> toRest.add(new Key(rest));
            case "press" -> steps.add(step(rest, false));
            case "destroy" -> steps.add(step(rest, true));
            case "leave" -> leave.add(leaving(rest));
            default -> throw new IllegalArgumentException("unknown word " + word);
        }
    }

    private void head(String word, String rest) {
        if (rest.isBlank()) {
            throw new IllegalArgumentException(word + " says nothing");
        }
        if (heads.put(word, rest) != null) {
            throw new IllegalArgumentException(word + " is said twice");
        }
    }

    private void words(String rest) {
        String[] halves = rest.split("\\s*=\\s*", 2);
        if (halves.length != 2) {
            throw new IllegalArgumentException("words want a name, = and texts");
        }
        ScreenWords texts = new ScreenWords(Arrays.asList(halves[1].split("\\s*\\|\\s*")));
        if (words.put(halves[0], texts) != null) {
            throw new IllegalArgumentException("words " + halves[0] + " are said twice");
        }
    }

    /** A leaving key closes a menu and can never dial. */
    private static Key leaving(String rest) {
        Key key = new Key(rest);
        if (!Set.of("Key:Settings", "Key:Applications", "Key:NavBack", "Key:Release")
                        .contains(key.uri())
                && !key.uri().startsWith("Init:")) {
            throw new IllegalArgumentException(key + " is no key to leave a menu with");
        }
        return key;
    }

    private static KeyStep step(String rest, boolean destructive) {
        List<String> tokens = new ArrayList<>(Arrays.asList(rest.split("\\s+")));
        Optional<String> row = Optional.empty();
        Optional<Key> key = Optional.empty();
        List<String> on = List.of();
        int pause = 1;
        if (tokens.get(0).startsWith("Key:")) {
            key = Optional.of(new Key(tokens.remove(0)));
        }
        while (!tokens.isEmpty()) {
            String word = tokens.remove(0);
            String value = tokens.isEmpty() ? "" : tokens.remove(0);
            switch (word) {
                case "row" -> row = Optional.of(value);
                case "else" -> key = Optional.of(new Key(value));
                case "on" -> on = List.of(value.split(","));
                case "pause" -> pause = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("unknown word " + word);
            }
        }
        return new KeyStep(key, row, on, pause, destructive);
    }

    private KeyScript script() {
        try {
            requireWholeness();
            return new KeyScript(
                    heads.get("script"),
                    Integer.parseInt(heads.get("version")),
                    KeyScript.Goal.valueOf(heads.get("goal")),
                    new HashSet<>(Arrays.asList(heads.get("models").split("\\s+"))),
                    loads(heads.get("loads")),
                    heads.get("confidence"),
                    String.join(" ", provenance),
                    Integer.parseInt(heads.get("pace")),
                    words,
                    toRest,
                    new Key(heads.get("open")),
                    steps,
                    leave);
        } catch (IllegalArgumentException wrong) {
            throw PhoneMessages.MESSAGES.incompleteScript(file, wrong.getMessage(), wrong);
        }
    }

    private void requireWholeness() {
        for (String word : List.of("script", "version", "goal", "models", "loads", "confidence", "pace", "open")) {
            require(heads.containsKey(word), "line " + word + " is missing");
        }
        require(!provenance.isEmpty(), "provenance is missing");
        require(!leave.isEmpty(), "no key to leave the menu with");
        require(
                !steps.isEmpty() && steps.get(steps.size() - 1).destructive(),
                "the last step is not the one that deletes");
        require(steps.stream().filter(KeyStep::destructive).count() == 1, "more than one step deletes");
        for (KeyStep step : steps) {
            step.on().forEach(this::requireWords);
            step.row().ifPresent(this::requireWords);
        }
    }

    private void requireWords(String name) {
        require(words.containsKey(name), "there are no words " + name);
    }

    private static LoadRange loads(String text) {
        return "any".equals(text) ? LoadRange.ANY : new LoadRange(Integer.parseInt(text.replace(" and later", "")));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
