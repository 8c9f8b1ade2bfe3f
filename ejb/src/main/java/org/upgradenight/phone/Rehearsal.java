package org.upgradenight.phone;

import java.util.ArrayList;
import java.util.List;

/** A script in words, as it would be played: what is looked at, what is sent, how long is waited. Nothing is sent. */
public final class Rehearsal {

    private Rehearsal() {}

    public static List<String> of(KeyScript script) {
        List<String> lines = new ArrayList<>();
        script.toRest().forEach(key -> lines.add("to rest: " + key + ", until the phone takes one"));
        lines.add("open: " + script.open() + waits(script, 1));
        for (KeyStep step : script.steps()) {
            lines.add((step.destructive() ? "delete: " : "press: ")
                    + what(step)
                    + where(script, step)
                    + waits(script, step.pause()));
        }
        script.leave().forEach(key -> lines.add("leave: " + key));
        return List.copyOf(lines);
    }

    private static String what(KeyStep step) {
        String row =
                step.row().map(name -> "the digit of the row \"" + name + "\"").orElse("");
        String key = step.key().map(Key::toString).orElse("");
        if (row.isEmpty() || key.isEmpty()) {
            return row + key;
        }
        return row + ", or " + key + " where the phone does not tell its screen";
    }

    private static String where(KeyScript script, KeyStep step) {
        if (step.on().isEmpty()) {
            return "";
        }
        String titles = String.join(" or ", step.on());
        return script.needsScreen() ? " on the screen " + titles : " on the screen " + titles + " where it is told";
    }

    private static String waits(KeyScript script, int pause) {
        int paces = script.pace() * pause;
        return ", then " + paces + (paces == 1 ? " pace" : " paces");
    }
}
