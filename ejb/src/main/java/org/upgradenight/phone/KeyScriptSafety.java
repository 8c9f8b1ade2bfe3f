package org.upgradenight.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What speaks against playing a script that somebody wrote for their own phones. It is stricter than the format: a wrong row
 * of a reset menu wipes a phone, a digit at rest dials, and {@code **#} sent twice restarts.
 */
final class KeyScriptSafety {

    private static final int MOST_STEPS = 30;
    private static final int LONGEST_PAUSE = 30;
    private static final int SLOWEST_PACE = 10;
    private static final int AFTER_UNLOCK = 5;
    private static final Pattern MODEL = Pattern.compile("[0-9]{4}");
    private static final Pattern OPENING = Pattern.compile("Key:(Settings|Applications|AppMenu)");
    private static final Pattern RESTING = Pattern.compile("Init:[A-Za-z]+|Key:(NavBack|Release)");
    private static final Pattern IN_MENU =
            Pattern.compile("Key:(KeyPad[1-9]|KeyPadStar|KeyPadPound|Soft[1-5]|NavUp|NavDwn|NavSelect|NavBack)");
    private static final Pattern DIGIT = Pattern.compile("Key:KeyPad[1-9]");
    private static final Pattern SOFT = Pattern.compile("Key:Soft[1-5]");
    private static final String STAR = "Key:KeyPadStar";
    private static final String POUND = "Key:KeyPadPound";

    private final KeyScript script;
    private final List<String> objections = new ArrayList<>();

    private KeyScriptSafety(KeyScript script) {
        this.script = script;
    }

    /** In plain words; empty when nothing speaks against it. @param others scripts that are in force already */
    static List<String> objections(KeyScript script, List<KeyScript> others) {
        KeyScriptSafety safety = new KeyScriptSafety(script);
        safety.models(others);
        safety.frame();
        safety.keys();
        safety.unlock();
        safety.rows();
        return List.copyOf(safety.objections);
    }

    private void models(List<KeyScript> others) {
        script.models().stream().sorted().forEach(model -> {
            require(MODEL.matcher(model).matches(), model + " is no four-digit model number");
            others.stream()
                    .filter(other -> other.models().contains(model))
                    .findFirst()
                    .ifPresent(other -> objections.add("model " + model + " has the script " + other.id()));
        });
    }

    private void frame() {
        require(OPENING.matcher(script.open().uri()).matches(), script.open() + " is no key that opens a menu");
        script.toRest()
                .forEach(key -> require(RESTING.matcher(key.uri()).matches(), key + " may do more than bring to rest"));
        require(script.pace() >= 1 && script.pace() <= SLOWEST_PACE, "pace lies between 1 and " + SLOWEST_PACE);
        require(script.steps().size() <= MOST_STEPS, "it has more than " + MOST_STEPS + " steps");
        require(
                script.steps().stream().allMatch(step -> step.pause() <= LONGEST_PAUSE),
                "a pause is longer than " + LONGEST_PAUSE);
    }

    private void keys() {
        for (KeyStep step : script.steps()) {
            step.key().ifPresent(key -> require(IN_MENU.matcher(key.uri()).matches(), key + " is no key of a menu"));
        }
        KeyStep first = script.steps().get(0);
        require(!first.on().isEmpty(), "the first key is sent without looking whether the menu opened: it may dial");
        KeyStep last = script.steps().get(script.steps().size() - 1);
        require(
                last.row().isEmpty() && last.key().filter(this::soft).isPresent(),
                "the last key is not a soft key, so what it deletes is not chosen before");
        require(!last.on().isEmpty(), "the last key is sent without looking at the screen");
    }

    private void unlock() {
        List<String> keys = script.steps().stream()
                .map(step -> step.key().map(Key::uri).orElse(""))
                .toList();
        int pound = keys.indexOf(POUND);
        long stars = keys.stream().filter(STAR::equals).count();
        require(keys.lastIndexOf(POUND) == pound, "**# is a toggle and restarts the phone when sent twice");
        boolean whole = pound >= 2 && STAR.equals(keys.get(pound - 1)) && STAR.equals(keys.get(pound - 2));
        require(
                pound < 0 ? stars == 0 : stars == 2 && whole,
                "star and pound keys are for **# alone; **#** restarts the phone");
        require(
                pound < 0 || script.steps().get(pound).pause() >= AFTER_UNLOCK,
                "after **# the phone needs a pause of " + AFTER_UNLOCK);
    }

    /** Beside the entry that resets security stand those that wipe everything: there a row is found by its label. */
    private void rows() {
        boolean reset = script.goal() == KeyScript.Goal.SECURITY_RESET;
        boolean fixed = script.steps().stream()
                .anyMatch(step -> step.key()
                        .filter(key -> DIGIT.matcher(key.uri()).matches())
                        .isPresent());
        require(!reset || !fixed, "a reset menu is not pressed by fixed digits: its rows are found by their labels");
        require(!reset || script.findsRows(), "a reset menu without a row that is found by its label");
    }

    private boolean soft(Key key) {
        return SOFT.matcher(key.uri()).matches();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            objections.add(otherwise);
        }
    }
}
