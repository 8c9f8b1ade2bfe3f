package org.upgradenight.sitework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upgradenight.inventory.DeviceModel;

/**
 * What somebody does at a phone to rid it of a stale trust list, per phone family. Each family is a small file beside this
 * class: a line {@code models:} with the model numbers, then one step a line.
 */
public final class ManualSteps {
    /** For phones of which only too little is known. */
    public static final String LOOK = "1. Look whether the phone is registered and can call. "
            + "2. If it can, note it as working. 3. If not, report model, screen text and switch port.";

    private static final List<String> FAMILIES = List.of("7900", "7906-7911", "8900-9900", "8800-7800", "7832", "8821");
    private static final String ANY = "any-other";

    private final Map<String, String> byNumber;
    private final String anyOther;

    private ManualSteps(Map<String, String> byNumber, String anyOther) {
        this.byNumber = Map.copyOf(byNumber);
        this.anyOther = anyOther;
    }

    /** Reads the families' files. */
    public static ManualSteps load() {
        Map<String, String> byNumber = new HashMap<>();
        for (String family : FAMILIES) {
            List<String> lines = lines(family);
            String models = lines.get(0).substring("models:".length()).strip();
            Arrays.stream(models.split(" +")).forEach(number -> byNumber.put(number, numbered(lines)));
        }
        return new ManualSteps(byNumber, numbered(lines(ANY)));
    }

    /** Numbered steps on one line. @param model the cluster's name of the model */
    public String forModel(String model) {
        return byNumber.getOrDefault(new DeviceModel(model).number(), anyOther);
    }

    private static String numbered(List<String> lines) {
        return IntStream.range(1, lines.size())
                .mapToObj(number -> number + ". " + lines.get(number))
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(String family) {
        try (InputStream file = ManualSteps.class.getResourceAsStream("steps/" + family + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("The steps for " + family + " are missing from this build");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
