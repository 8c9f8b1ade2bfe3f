package org.upgradenight.simulator.handset;

/** The language of a phone's pages. XML element names are the same in all of them. */
public enum Tongue {
    ENGLISH,
    FRENCH,
    GERMAN,
    /** Sent in windows-1251, whatever the header says. */
    RUSSIAN,
    /** One of the many that hardly anybody has ever written down. */
    FINNISH;

    private static final int FOREIGN = 4;

    /** The same phones in every estate of that share; the foreign ones take turns. */
    public static Tongue of(int index, int percent) {
        boolean foreign = Math.floorMod(index * 61, 100) < percent;
        return foreign ? values()[1 + Math.floorMod(index, FOREIGN)] : ENGLISH;
    }
}
