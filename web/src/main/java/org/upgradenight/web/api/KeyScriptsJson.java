package org.upgradenight.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.phone.KeyScriptCatalogue;

/** The catalogue of key scripts; a phone whose model and load fit none of them is visited. */
@Schema(name = "KeyScripts")
public record KeyScriptsJson(List<KeyScriptJson> items, List<Refused> refused) {

    /** A file of the data folder that is not played, and why. */
    @Schema(name = "RefusedKeyScript")
    public record Refused(String file, String reason) {}

    static KeyScriptsJson of(KeyScriptCatalogue scripts) {
        return new KeyScriptsJson(
                KeyScriptJson.of(scripts.shipped(), scripts.own()),
                scripts.refused().stream()
                        .map(one -> new Refused(one.file(), one.reason()))
                        .toList());
    }
}
