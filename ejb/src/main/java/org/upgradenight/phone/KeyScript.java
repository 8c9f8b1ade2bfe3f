package org.upgradenight.phone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The keys that delete the trust list on one family of phones.
 *
 * @param goal {@code ITL} when only the ITL goes, {@code SECURITY_RESET} when the CTL goes with it
 * @param models four-digit numbers
 * @param confidence how well the sequence is known: {@code HIGH}, {@code MEDIUM}, {@code LOW}
 * @param provenance where it is known from
 * @param pace how many times the operator's pace this family needs between two keys
 * @param words titles and row labels by name, in every locale known
 * @param toRest each brings the phone to rest where its load knows it; tried in order until one is taken, none is no fault
 * @param open opens the menu
 * @param steps from the opened menu to the last key that deletes, that one included
 * @param leave closes the menu from anywhere in it; none of them can dial
 */
public record KeyScript(
        String id,
        int version,
        Goal goal,
        Set<String> models,
        LoadRange loads,
        String confidence,
        String provenance,
        int pace,
        Map<String, ScreenWords> words,
        List<Key> toRest,
        Key open,
        List<KeyStep> steps,
        List<Key> leave) {

    /** What a script removes. */
    public enum Goal {
        ITL,
        SECURITY_RESET
    }

    public KeyScript {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(loads, "loads");
        Objects.requireNonNull(open, "open");
        models = Set.copyOf(models);
        words = Map.copyOf(words);
        toRest = List.copyOf(toRest);
        steps = List.copyOf(steps);
        leave = List.copyOf(leave);
    }

    /** Whether the script is for that model and load. */
    public boolean fits(String modelNumber, String load) {
        return models.contains(modelNumber) && loads.contains(load);
    }

    /** Whether the sequence is known well enough to be played on a phone that does not tell its screen. */
    public boolean sure() {
        return confidence.equals("HIGH");
    }

    /** Whether it can only be played on a phone that tells its screen. */
    public boolean needsScreen() {
        return steps.stream().anyMatch(KeyStep::needsScreen);
    }

    /** Whether rows are looked up on phones that tell their screen. */
    public boolean findsRows() {
        return steps.stream().anyMatch(step -> step.row().isPresent());
    }
}
