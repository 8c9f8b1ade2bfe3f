package org.upgradenight.phone;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The loads for which a key script holds.
 *
 * @param leastMajor the lowest major version, 0 for any load, known or not
 */
public record LoadRange(int leastMajor) {

    public static final LoadRange ANY = new LoadRange(0);

    /** {@code sip78xx.12-5-1SR3-74}, {@code SIP42.9-4-2SR3-1S}, {@code sip8845_65.14-3-1-0001}. */
    private static final Pattern MAJOR = Pattern.compile("(?:^|\\.)(\\d{1,3})-\\d");

    public LoadRange {
        if (leastMajor < 0) {
            throw new IllegalArgumentException("A major version is not negative");
        }
    }

    /** Whether a load lies in the range; a load that cannot be read lies only in {@link #ANY}. */
    public boolean contains(String load) {
        OptionalInt major = major(load);
        return leastMajor == 0 || (major.isPresent() && major.getAsInt() >= leastMajor);
    }

    private static OptionalInt major(String load) {
        Matcher found = MAJOR.matcher(load);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
