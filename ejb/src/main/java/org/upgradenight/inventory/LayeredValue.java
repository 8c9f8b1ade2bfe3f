package org.upgradenight.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The value of one setting in force on a phone, and who decides it.
 *
 * @param element its name in the cluster
 * @param value as the cluster stores it, empty when nobody set it
 * @param layer the word for the layer that decides
 */
public record LayeredValue(String element, String value, String layer) {

    private static final int LONGEST_VALUE = 255;
    private static final int LONGEST_TEXT = 4000;

    public LayeredValue {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(layer, "layer");
        String line = value.replaceAll("\\p{Cntrl}", " ");
        value = line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) : line;
    }

    /** One line each, for a column; those that find no room are left out. */
    static String text(List<LayeredValue> values) {
        StringBuilder text = new StringBuilder();
        for (LayeredValue one : values) {
            String line = one.element + '\t' + one.layer + '\t' + one.value + '\n';
            if (text.length() + line.length() <= LONGEST_TEXT) {
                text.append(line);
            }
        }
        return text.toString();
    }

    /** Reads such a column. */
    public static List<LayeredValue> read(String text) {
        List<LayeredValue> values = new ArrayList<>();
        text.lines()
                .map(line -> line.split("\t", 3))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> values.add(new LayeredValue(parts[0], parts[2], parts[1])));
        return values;
    }
}
