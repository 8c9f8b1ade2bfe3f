package org.upgradenight.inventory;

import java.util.Arrays;

/**
 * An IPv4 network in CIDR form, such as {@code 10.0.0.0/8}. Phones outside a cluster's ranges are never contacted.
 *
 * @param network the network's address, host bits cleared
 * @param prefix 0 to 32
 */
public record AddressRange(int network, int prefix) {

    public AddressRange {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("A prefix length lies between 0 and 32, not " + prefix);
        }
        network &= mask(prefix);
    }

    /**
     * Reads {@code a.b.c.d/n}, or a lone address as /32; anything else is refused: a host name, or a number with a zero in
     * front, which some read as octal.
     */
    public static AddressRange parse(String text) {
        String[] halves = text.strip().split("/", -1);
        if (halves.length > 2) {
            throw new IllegalArgumentException("Not a network in CIDR form: " + text);
        }
        int prefix = halves.length == 2 ? number(halves[1], 32, text) : 32;
        return new AddressRange(address(halves[0]), prefix);
    }

    /** Whether a dotted IPv4 address lies in this range; text that is no such address lies in none. */
    public boolean contains(String dottedAddress) {
        try {
            return (address(dottedAddress) & mask(prefix)) == network;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return (network >>> 24) + "." + (network >>> 16 & 255) + "." + (network >>> 8 & 255) + "." + (network & 255)
                + "/" + prefix;
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    private static int address(String dotted) {
        String[] parts = dotted.strip().split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not an IPv4 address: " + dotted);
        }
        return Arrays.stream(parts)
                .mapToInt(part -> number(part, 255, dotted))
                .reduce(0, (all, part) -> all << 8 | part);
    }

    private static int number(String digits, int most, String whole) {
        if (!digits.matches("0|[1-9]\\d{0,2}") || Integer.parseInt(digits) > most) {
            throw new IllegalArgumentException("Not an IPv4 address or network: " + whole);
        }
        return Integer.parseInt(digits);
    }
}
