package org.upgradenight.simulator.handset;

import static org.upgradenight.simulator.handset.Trait.MENUS;
import static org.upgradenight.simulator.handset.Trait.OLD;
import static org.upgradenight.simulator.handset.Trait.PUSH;
import static org.upgradenight.simulator.handset.Trait.TRUST_LIST;

import java.time.Duration;
import java.util.Set;

/** A line of models that share menus, pages and key behaviour. */
public enum Family {
    /** 7942, 7962, 7965: Erase hides behind the soft key "more". */
    CLASSIC_MORE("", "/CGI/", OLD, PUSH, TRUST_LIST, MENUS),
    /** 7975: five soft keys, Erase is the fifth. */
    CLASSIC_FIVE("", "/CGI/", OLD, PUSH, TRUST_LIST, MENUS),
    /** 7906, 7911: no Settings key, their settings are the third of the applications. */
    CLASSIC_SMALL("", "/CGI/", OLD, PUSH, TRUST_LIST, MENUS),
    /** 7841. */
    SERIES_7800("", "/CGI/Java/", PUSH, TRUST_LIST, MENUS),
    /** 8841, 8851. */
    SERIES_8800("", "/CGI/Java/", PUSH, TRUST_LIST, MENUS),
    /** 7940, 7960: older than trust lists. */
    FIRST_7900("7940-7960", "", OLD, PUSH),
    /** 6921, 6941, 6945, 6961. */
    SERIES_6900("69xx", "", OLD, PUSH, TRUST_LIST),
    /** 6901, 6911. */
    SMALL_6900("6901-6911", "", OLD, TRUST_LIST),
    /** 3905. */
    SERIES_3900("3905", "", OLD, TRUST_LIST),
    /** 7937, of another maker. */
    CONFERENCE_7937("7937", "", OLD, TRUST_LIST),
    /** 7921, 7925, 7926. */
    WIRELESS_7920("792x", "", OLD, PUSH, TRUST_LIST),
    /** 8821. */
    WIRELESS_8821("8821", "", PUSH, TRUST_LIST),
    /** 8831, which writes the time of its messages in a way of its own. */
    CONFERENCE_8831("8831", "", PUSH, TRUST_LIST),
    /** 7832, 8832. */
    CONFERENCE("7832-8832", "", PUSH, TRUST_LIST),
    /** 8941, 8945. */
    SERIES_8940("8941-8945", "", PUSH, TRUST_LIST),
    /** 8961, 9951, 9971. */
    SERIES_9900("8961-99xx", "", PUSH, TRUST_LIST),
    /** ATA 187, for telephones of anybody's. */
    ANALOG_ADAPTER("ata", "", OLD, TRUST_LIST);

    private static final Duration CLASSIC_GAP = Duration.ofMillis(500);
    private static final Duration NEWER_GAP = Duration.ofMillis(250);

    private final String pages;
    private final String statePath;
    private final Set<Trait> traits;

    Family(String pages, String statePath, Trait... traits) {
        this.pages = pages;
        this.statePath = statePath;
        this.traits = Set.of(traits);
    }

    /** The description of its pages; empty for those that all share: adapters and the vendor's list, as HTML and as XML. */
    public String pages() {
        return pages;
    }

    /** Where ModeInfo and its sisters are, if the phone has them; empty for families of which nobody says so. */
    public String statePath() {
        return statePath;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether this has the habits of the 79xx. */
    public boolean classic() {
        return has(OLD);
    }

    /** A key that arrives sooner than this after the one before is dropped (world time). */
    public Duration minimumKeyGap() {
        return classic() ? CLASSIC_GAP : NEWER_GAP;
    }
}
