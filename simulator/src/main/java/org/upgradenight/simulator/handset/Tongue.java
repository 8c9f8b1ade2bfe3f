package org.upgradenight.simulator.handset;

import java.util.List;

/** The language of a phone's pages and menus. XML element names are the same in all of them. */
public enum Tongue {
    ENGLISH,
    FRENCH,
    GERMAN,
    /** Pages are sent in windows-1251, whatever the header says. */
    RUSSIAN,
    /** One of the many that hardly anybody has ever written down. */
    FINNISH,
    SPANISH,
    ITALIAN;

    /** The same phones in every estate of that share; the foreign ones take turns. */
    public static Tongue of(int index, int percent, List<Tongue> foreign) {
        boolean abroad = Math.floorMod(index * 61, 100) < percent;
        return abroad ? foreign.get(Math.floorMod(index, foreign.size())) : ENGLISH;
    }
}
