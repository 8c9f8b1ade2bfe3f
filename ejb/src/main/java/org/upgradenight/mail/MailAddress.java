package org.upgradenight.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One mail address of the plain kind: a dot-atom of the usual characters, an at sign, a host name. Quoted local parts,
 * comments, display names and anything that could end a header line are refused rather than escaped.
 *
 * @param value the address, at most 254 characters
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    public MailAddress {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "A mail address looks like name@example.org and has at most 254 characters");
        }
    }

    /** The address in a text that may be anything. */
    public static Optional<MailAddress> of(String text) {
        String bare = text.strip();
        return wellFormed(bare) ? Optional.of(new MailAddress(bare)) : Optional.empty();
    }

    /** The well-formed addresses in a text that separates them by commas, semicolons or blanks, each once, in order. */
    public static List<MailAddress> listIn(String text) {
        Set<MailAddress> found = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text)) {
            of(part).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The part behind the at sign. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean wellFormed(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
