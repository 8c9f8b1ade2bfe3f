package org.upgradenight.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The scripts that an administrator put into {@code key-scripts} of the data folder, read once at the first use. */
final class OwnKeyScripts {

    private static final Logger LOG = Logger.getLogger(OwnKeyScripts.class);
    private static final int MOST_FILES = 50;
    private static final int LARGEST = 64 * 1024;

    private final List<KeyScript> scripts = new ArrayList<>();
    private final List<RefusedScript> refused = new ArrayList<>();

    private OwnKeyScripts() {}

    /** @param folder need not exist */
    static OwnKeyScripts read(Path folder, List<KeyScript> shipped) {
        OwnKeyScripts own = new OwnKeyScripts();
        own.files(folder).forEach(file -> own.file(file, shipped));
        return own;
    }

    List<KeyScript> scripts() {
        return List.copyOf(scripts);
    }

    List<RefusedScript> refused() {
        return List.copyOf(refused);
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".keys"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException unreadable) {
            refuse(folder.toString(), String.valueOf(unreadable.getMessage()));
            return List.of();
        }
    }

    private void file(Path file, List<KeyScript> shipped) {
        String name = String.valueOf(file.getFileName());
        List<KeyScript> others = new ArrayList<>(shipped);
        others.addAll(scripts);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] text = in.readNBytes(LARGEST + 1);
            ScriptCheck check = text.length > LARGEST
                    ? ScriptCheck.refused("it is longer than " + LARGEST + " bytes")
                    : ScriptCheck.of(name, new String(text, StandardCharsets.UTF_8), others);
            check.script().ifPresent(scripts::add);
            check.objections().forEach(objection -> refuse(name, objection));
        } catch (IOException unreadable) {
            refuse(name, String.valueOf(unreadable.getMessage()));
        }
    }

    private void refuse(String file, String reason) {
        refused.add(new RefusedScript(file, reason));
        LOG.warn(PhoneMessages.MESSAGES.ownScriptRefused(file, reason));
    }
}
