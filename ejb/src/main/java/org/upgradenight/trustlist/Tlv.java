package org.upgradenight.trustlist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One field of a trust list: tag in 1 byte, length in 2 (big-endian), value.
 *
 * @param start where its tag stands in the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tlv(int tag, int start, byte[] value) {

    static final int PADDING = 13;
    private static final int HEAD = 3;
    private static final int LONGEST_TEXT = 1024;

    /** The field at that place; padding is one byte without length. @throws BrokenListException when it does not fit */
    static Tlv at(byte[] file, int start, int end) {
        int tag = Byte.toUnsignedInt(file[start]);
        if (tag == PADDING) {
            return new Tlv(tag, start, new byte[0]);
        }
        if (start + HEAD > end) {
            throw new BrokenListException("the field at " + start + " has no length");
        }
        int length = Byte.toUnsignedInt(file[start + 1]) << 8 | Byte.toUnsignedInt(file[start + 2]);
        if (start + HEAD + length > end) {
            throw new BrokenListException("the field at " + start + " is longer than what holds it");
        }
        return new Tlv(tag, start, Arrays.copyOfRange(file, start + HEAD, start + HEAD + length));
    }

    int end() {
        return tag == PADDING ? start + 1 : start + HEAD + value.length;
    }

    /** A number of 1 to 4 bytes. */
    int number() {
        if (value.length < 1 || value.length > 4) {
            throw new BrokenListException("field " + tag + " is no number");
        }
        int number = 0;
        for (byte octet : value) {
            number = number << 8 | Byte.toUnsignedInt(octet);
        }
        return number;
    }

    /** Printable text up to the first NUL. */
    String text() {
        String whole = new String(value, 0, Math.min(value.length, LONGEST_TEXT), StandardCharsets.UTF_8);
        int nul = whole.indexOf('\0');
        return (nul < 0 ? whole : whole.substring(0, nul))
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
                .strip();
    }
}
