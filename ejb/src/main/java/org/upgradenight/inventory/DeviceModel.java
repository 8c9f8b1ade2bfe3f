package org.upgradenight.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model as the cluster names it ({@code Cisco 7841}).
 *
 * @param name the cluster's text, stripped; may be empty when nobody knows
 */
public record DeviceModel(String name) {

    private static final Pattern NUMBER = Pattern.compile("(?:^|[ -])(\\d{4})([A-Z]{0,2})(?:$|[ -])");

    public DeviceModel {
        name = name.strip();
    }

    /** The number with its variant letters dropped ({@code 7841}), or an empty text for models without one. */
    public String number() {
        Matcher found = NUMBER.matcher(name);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
