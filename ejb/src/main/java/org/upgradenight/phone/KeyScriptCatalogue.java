package org.upgradenight.phone;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradenight.inventory.DeviceModel;

/** The key scripts that come with the product, read once. */
@Dependent
public class KeyScriptCatalogue implements KeyScripts {

    private static final List<String> FILES = List.of(
            "79x1-79x2-79x5-trust-list.keys",
            "797x-trust-list.keys",
            "78xx-security-reset.keys",
            "88xx-security-reset.keys");

    private static final List<KeyScript> SHIPPED = shipped();

    @Override
    public Optional<KeyScript> deletingItl(DeviceModel model, String load) {
        return SHIPPED.stream()
                .filter(script -> script.fits(model.number(), load))
                .findFirst();
    }

    /** Every script, for lists and tests. */
    public List<KeyScript> all() {
        return SHIPPED;
    }

    private static List<KeyScript> shipped() {
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
