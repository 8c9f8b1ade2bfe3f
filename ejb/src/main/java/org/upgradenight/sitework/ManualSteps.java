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
 * class: a line {@code models:} with the model numbers, then one step a line, then a line {@code worked:} that says how one
 * knows that it worked.
 */
public final class ManualSteps {
    /** For phones of which only too little is known. */
    public static final String LOOK = "1. Look whether the phone is registered and can call. "
            + "2. If it can, note it as working. 3. If not, report model, screen text and switch port.";

    /** How one knows that such a phone is well. */
    public static final String LOOK_WORKED = "It shows its extension, a call to it rings, and it can call you.";

    private static final List<String> FAMILIES = List.of("7900", "7906-7911", "8900-9900", "8800-7800", "7832", "8821");
    private static final String ANY = "any-other";

    private static final String WORKED = "worked:";

    private final Map<String, Family> byNumber;
    private final Family anyOther;

    /** What one family's file says. */
    private record Family(String steps, String worked) {

        static Family of(List<String> lines) {
            int last = lines.size() - 1;
            return new Family(
                    numbered(lines.subList(1, last)),
                    lines.get(last).substring(WORKED.length()).strip());
        }
    }

    private ManualSteps(Map<String, Family> byNumber, Family anyOther) {
        this.byNumber = Map.copyOf(byNumber);
        this.anyOther = anyOther;
    }

    /** Reads the families' files. */
    public static ManualSteps load() {
        Map<String, Family> byNumber = new HashMap<>();
        for (String family : FAMILIES) {
            List<String> lines = lines(family);
            String models = lines.get(0).substring("models:".length()).strip();
            Arrays.stream(models.split(" +")).forEach(number -> byNumber.put(number, Family.of(lines)));
        }
        return new ManualSteps(byNumber, Family.of(lines(ANY)));
    }

    /** Numbered steps on one line. @param model the cluster's name of the model */
    public String forModel(String model) {
        return family(model).steps();
    }

    /** How one knows afterwards that it worked. @param model the cluster's name of the model */
    public String howToKnow(String model) {
        return family(model).worked();
    }

    private Family family(String model) {
        return byNumber.getOrDefault(new DeviceModel(model).number(), anyOther);
    }

    private static String numbered(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(place -> (place + 1) + ". " + steps.get(place))
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
