package org.upgradenight.deletion;

import java.util.Locale;
import org.upgradenight.classification.Observation;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Why a phone that refuses the login (error 4) most likely does so. A phone asks its authentication URL, the secure one before
 * the plain one, and that of the device before those of profile and enterprise; whatever it does not hear as "authorized" is
 * a refusal.
 */
public enum LoginFault {
    HTTPS_AND_STALE_LIST("its authentication URL is https, whose certificate it does not trust with its stale list:"
            + " prepare it, which sets a plain one, or reach it over CTI"),
    NO_URL("it has no authentication URL to ask: prepare it, or set the enterprise parameter"),
    ANOTHER_URL("it asks another authentication URL than this cluster's; a value at the device goes before the others:"
            + " does that server answer, and does the phone take its configuration?"),
    NOT_ASSOCIATED("other phones took the same login, so the password is right: associate this phone with the user"),
    LOGIN_OR_ASSOCIATION("no phone took this login yet: is the password right, are phones associated with the user, and"
            + " can they reach the authentication URL?");

    private final String words;

    LoginFault(String words) {
        this.words = words;
    }

    /** For the operator: the word of the fault, what it is and what to do. */
    public String advice() {
        return name() + ": " + words;
    }

    /**
     * @param before the look that found the phone in need
     * @param clusterUrl the authentication URL that this cluster's phones are given, empty when none was named
     * @param takenElsewhere whether another phone took the same login in this run
     */
    public static LoginFault of(Observation before, String clusterUrl, boolean takenElsewhere) {
        String url = before.facts().authenticationUrl().strip();
        boolean stale =
                before.trustList() == TrustListStatus.UPDATE_FAILED || before.trustList() == TrustListStatus.MISMATCH;
        if (stale && url.toLowerCase(Locale.ROOT).startsWith("https:")) {
            return HTTPS_AND_STALE_LIST;
        }
        if (url.isEmpty()) {
            return NO_URL;
        }
        if (!clusterUrl.isBlank() && !url.equalsIgnoreCase(clusterUrl.strip())) {
            return ANOTHER_URL;
        }
        return takenElsewhere ? NOT_ASSOCIATED : LOGIN_OR_ASSOCIATION;
    }
}
