package org.upgradenight.phone;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradenight.inventory.DeviceModel;

/** The key scripts that come with the product, and the administrator's own that are safe; read once. */
@Dependent
public class KeyScriptCatalogue implements KeyScripts {

    private static final List<String> FILES = List.of(
            "79x1-79x2-79x5-trust-list.keys",
            "797x-trust-list.keys",
            "78xx-security-reset.keys",
            "88xx-security-reset.keys",
            "7906-7911-trust-list.keys");

    private static final List<KeyScript> SHIPPED = readShipped();

    private static final OwnKeyScripts OWN = OwnKeyScripts.read(home().resolve("key-scripts"), SHIPPED);

    @Override
    public Optional<KeyScript> deletingItl(DeviceModel model, String load) {
        return Stream.concat(SHIPPED.stream(), OWN.scripts().stream())
                .filter(script -> script.fits(model.number(), load))
                .findFirst();
    }

    /** Those that come with the product. */
    public List<KeyScript> shipped() {
        return SHIPPED;
    }

    /** The administrator's own, out of {@code key-scripts} in the data folder. */
    public List<KeyScript> own() {
        return OWN.scripts();
    }

    /** Files of the administrator's that are not played. */
    public List<RefusedScript> refused() {
        return OWN.refused();
    }

    /** Holds a script's text against the format and against what is safe; plays nothing and keeps nothing. */
    public ScriptCheck check(String text) {
        return ScriptCheck.of("the file", text, SHIPPED);
    }

    private static Path home() {
        String property = System.getProperty("upgrade.night.home", "");
        String variable = System.getenv().getOrDefault("UPGRADE_NIGHT_HOME", "");
        return Path.of(property.isEmpty() ? variable : property);
    }

    private static List<KeyScript> readShipped() {
        List<KeyScript> scripts = new ArrayList<>();
        for (String file : FILES) {
            KeyScript script = KeyScriptFile.read(file, lines(file));
            scripts.forEach(other -> requireApart(other, script));
            scripts.add(script);
        }
        return List.copyOf(scripts);
    }

    private static void requireApart(KeyScript one, KeyScript other) {
        one.models().stream().filter(other.models()::contains).findFirst().ifPresent(model -> {
            throw PhoneMessages.MESSAGES.overlappingScripts(one.id(), other.id(), model);
        });
    }

    private static List<String> lines(String file) {
        try (InputStream in = KeyScriptCatalogue.class.getResourceAsStream("key-scripts/" + file)) {
            if (in == null) {
                throw PhoneMessages.MESSAGES.unreadableScript(file, null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw PhoneMessages.MESSAGES.unreadableScript(file, unreadable);
        }
    }
}
