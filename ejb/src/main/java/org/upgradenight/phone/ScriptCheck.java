package org.upgradenight.phone;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a script's text found.
 *
 * @param script present when it may be played
 * @param objections what speaks against it, else empty
 */
public record ScriptCheck(Optional<KeyScript> script, List<String> objections) {

    public ScriptCheck {
        objections = List.copyOf(objections);
    }

    static ScriptCheck refused(String objection) {
        return new ScriptCheck(Optional.empty(), List.of(objection));
    }

    static ScriptCheck of(String file, String text, List<KeyScript> others) {
        try {
            KeyScript script = KeyScriptFile.read(file, text.lines().toList());
            List<String> objections = KeyScriptSafety.objections(script, others);
            return new ScriptCheck(objections.isEmpty() ? Optional.of(script) : Optional.empty(), objections);
        } catch (IllegalArgumentException broken) {
            return refused(broken.getMessage());
        }
    }
}
