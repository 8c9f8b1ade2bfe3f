package org.upgradenight.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.upgradenight.simulator.handset.Tongue;

/**
 * Labels, messages and menus in other languages, one file a language in {@code tongues}, as far as anybody asks for them;
 * the rest stays English, as on real phones.
 */
final class Translation {

    private static final Map<Tongue, Map<String, String>> WORDS = read();

    private Translation() {}

    static String of(Tongue tongue, String english) {
        return WORDS.get(tongue).getOrDefault(english.toLowerCase(Locale.ROOT), english);
    }

    /** In which its bytes are sent, whatever the header says. */
    static Charset charset(Tongue tongue, boolean lying) {
        if (tongue == Tongue.RUSSIAN) {
            return Charset.forName("windows-1251");
        }
        return lying ? Page.WESTERN : StandardCharsets.UTF_8;
    }

    private static Map<Tongue, Map<String, String>> read() {
        Map<Tongue, Map<String, String>> words = new EnumMap<>(Tongue.class);
        for (Tongue tongue : Tongue.values()) {
            words.put(tongue, tongue == Tongue.ENGLISH ? Map.of() : read(tongue));
        }
        return words;
    }

    private static Map<String, String> read(Tongue tongue) {
        String file = "tongues/" + tongue.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = Translation.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no such language: " + file);
            }
            Map<String, String> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.split(" = ", 2))
                    .forEach(pair -> words.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
