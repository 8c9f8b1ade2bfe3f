package org.upgradenight.phone;

import java.util.regex.Pattern;

/**
 * One key, or one internal URI that stands for a key, as the phone names it: {@code Key:Settings}, {@code Key:KeyPad4},
 * {@code Init:Services} (Cisco phone services notes, internal URI features).
 */
public record Key(String uri) {

    private static final Pattern SHAPE = Pattern.compile("(Key|Init):[A-Za-z][A-Za-z0-9_]{0,30}");

    public Key {
        if (!SHAPE.matcher(uri).matches()) {
            throw new IllegalArgumentException("A key is Key: or Init: and a name, not " + uri);
        }
    }

    /** The keypad digit that opens the row at that position, 1 to 9. */
    public static Key digit(int position) {
        if (position < 1 || position > 9) {
            throw new IllegalArgumentException("The keypad reaches rows 1 to 9, not " + position);
        }
        return new Key("Key:KeyPad" + position);
    }

    @Override
    public String toString() {
        return uri;
    }
}
