package org.upgradenight.simulator.population;

/** Counts phone addresses up from the first one; .0 and .255 belong to nobody. */
public final class Addresses {

    private static final int PER_NET = 254;

    private final long base;

    public Addresses(String first) {
        this.base = number(first);
    }

    /** The address of the phone with that index, counted from 0. */
    public String of(int index) {
        return text(base + 256L * (index / PER_NET) + 1 + index % PER_NET);
    }

    /** The smallest network that holds that many phones. */
    public String network(int phones) {
        long last = number(of(Math.max(0, phones - 1)));
        int prefix = 24;
        while (prefix > 8 && (base >> (32 - prefix)) != (last >> (32 - prefix))) {
            prefix--;
        }
        long mask = (0xFFFFFFFFL << (32 - prefix)) & 0xFFFFFFFFL;
        return text(base & mask) + "/" + prefix;
    }

    private static long number(String address) {
        String[] parts = address.split("\\.");
        if (parts.length != 4) {
            throw new IllegalArgumentException("not an IPv4 address: " + address);
        }
        long number = 0;
        for (String part : parts) {
            number = number * 256 + Integer.parseInt(part);
        }
        return number & 0xFFFFFF00L;
    }

    private static String text(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
