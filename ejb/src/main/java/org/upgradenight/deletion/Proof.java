package org.upgradenight.deletion;

import java.util.Set;
import java.util.stream.Collectors;

/** What speaks for a deletion that worked, from the weakest to the strongest. */
public enum Proof {
    /** The cluster says that the phone registered anew after the keys. */
    REREGISTERED,
    /** The phone's newest message of a trust list is a good one, and another than before the keys. */
    NEW_MESSAGE,
    /** The hash that the phone shows is that of the file that its server offers. */
    ITL_HASH;

    /** Their words, the strongest last, with blanks between. */
    public static String words(Set<Proof> proofs) {
        return proofs.stream().sorted().map(Proof::name).collect(Collectors.joining(" "));
    }
}
