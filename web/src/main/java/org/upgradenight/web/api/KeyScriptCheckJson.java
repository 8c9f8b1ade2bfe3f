package org.upgradenight.web.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.phone.ScriptCheck;

/** Whether a script would be played, with what speaks against it, else with what it would do. */
@Schema(name = "KeyScriptCheck")
public record KeyScriptCheckJson(boolean accepted, List<String> objections, Optional<KeyScriptJson> script) {

    static KeyScriptCheckJson of(ScriptCheck check) {
        return new KeyScriptCheckJson(
                check.script().isPresent(),
                check.objections(),
                check.script().map(script -> KeyScriptJson.of(script, "own")));
    }
}
