package org.upgradenight.web.csv;

/** MAC addresses with colons: twelve bare digits may be a number to a spreadsheet, and lose what makes them an address. */
public final class Colons {

    private Colons() {}

    public static String in(String mac) {
        return mac.replaceAll("(..)(?=.)", "$1:");
    }
}
