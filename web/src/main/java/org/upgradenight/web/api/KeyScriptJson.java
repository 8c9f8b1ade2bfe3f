package org.upgradenight.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.Rehearsal;

/**
 * A key script.
 *
 * @param origin {@code shipped} or {@code own}
 * @param leastMajorLoad the lowest major version of loads that it is for, 0 for any
 * @param needsScreen whether it is played only on phones that tell their screen
 * @param rehearsal what would be done, in words
 */
@Schema(name = "KeyScript")
public record KeyScriptJson(
        String id,
        int version,
        String origin,
        String goal,
        List<String> models,
        int leastMajorLoad,
        String confidence,
        String provenance,
        boolean needsScreen,
        List<String> rehearsal) {

    static KeyScriptJson of(KeyScript script, String origin) {
        return new KeyScriptJson(
                script.id(),
                script.version(),
                origin,
                script.goal().name(),
                script.models().stream().sorted().toList(),
                script.loads().leastMajor(),
                script.confidence(),
                script.provenance(),
                script.needsScreen(),
                Rehearsal.of(script));
    }

    static List<KeyScriptJson> of(List<KeyScript> shipped, List<KeyScript> own) {
        return Stream.concat(
                        shipped.stream().map(script -> of(script, "shipped")),
                        own.stream().map(script -> of(script, "own")))
                .toList();
    }
}
