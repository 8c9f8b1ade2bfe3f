package org.upgradenight.restoration;

import java.util.List;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.WebAccess;
import org.upgradenight.classification.Observation;

/**
 * By what a phone shows that it follows its prior values. A web server that was shut is shut again. One that was open
 * stays open, and then the authentication URL on its pages is another than ours. Where that was the same before, or never
 * changed, nothing can be seen: then it has to do that the phone was told and would not refuse.
 */
final class Effect {

    /** What the looks so far say. */
    enum Sight {
        FOLLOWS,
        /** It was told, it is there, and its pages do not show the difference. */
        NOTHING_TO_SEE,
        NOT_YET
    }

    /** A restarting phone is silent too: shut counts when it is registered meanwhile, so many looks in a row. */
    private static final int SHUT_LOOKS_TO_BE_SURE = 2;

    /** Looks in a row at pages that do not tell: one of them may have been cut short. */
    private static final int BLIND_LOOKS_TO_BE_SURE = 3;

    private final boolean wasOpen;
    private final boolean wasShut;
    private final List<String> ourUrls;
    private int shutLooks;
    private int blindLooks;

    /**
     * @param prior the device-level settings that are in place again
     * @param effective over the same settings
     */
    Effect(DeviceSettings prior, EffectiveSettings effective, Before before) {
        wasShut = effective.webAccess() == WebAccess.DISABLED || effective.httpsOnly();
        wasOpen = !wasShut && effective.webAccess() != WebAccess.UNKNOWN;
        ourUrls = urlTells(prior, before) ? ourUrls(before) : List.of();
    }

    private static boolean urlTells(DeviceSettings prior, Before before) {
        String expected = prior.value(DeviceSettings.SECURE_AUTHENTICATION_URL).orElse(before.urlShown());
        return ourUrls(before).stream().noneMatch(expected::equalsIgnoreCase);
    }

    private static List<String> ourUrls(Before before) {
        return before.recorded().stream()
                .filter(change -> change.element().equals(DeviceSettings.AUTHENTICATION_URL)
                        || change.element().equals(DeviceSettings.SECURE_AUTHENTICATION_URL))
                .map(RecordedChange::ours)
                .toList();
    }

    /** Whether this phone is to be reached on its pages. */
    boolean wasOpen() {
        return wasOpen;
    }

    /** @param heard whether the phone is registered and was told */
    Sight judge(Observation seen, boolean heard) {
        return switch (seen.web()) {
            case ONLINE -> open(seen, heard);
            case OFFLINE, FORBIDDEN -> shut(heard);
            case NOT_A_PHONE -> notYet();
        };
    }

    private Sight open(Observation seen, boolean heard) {
        String url = seen.facts().authenticationUrl().strip();
        if (wasShut) {
            return notYet();
        }
        if (!url.isEmpty() && !ourUrls.isEmpty()) {
            return ourUrls.stream().anyMatch(url::equalsIgnoreCase) ? notYet() : Sight.FOLLOWS;
        }
        shutLooks = 0;
        blindLooks += heard && !refuses(seen) ? 1 : 0;
        return blindLooks >= BLIND_LOOKS_TO_BE_SURE ? Sight.NOTHING_TO_SEE : Sight.NOT_YET;
    }

    private Sight shut(boolean heard) {
        if (wasOpen) {
            return notYet();
        }
        blindLooks = 0;
        shutLooks += heard ? 1 : 0;
        return shutLooks >= SHUT_LOOKS_TO_BE_SURE ? Sight.FOLLOWS : Sight.NOT_YET;
    }

    private Sight notYet() {
        shutLooks = 0;
        blindLooks = 0;
        return Sight.NOT_YET;
    }

    /** A phone with a stale trust list takes no configuration from the cluster any more. */
    static boolean refuses(Observation seen) {
        return switch (seen.trustList()) {
            case UPDATE_FAILED, MISMATCH -> true;
            case INSTALLED, UPDATED, NOT_INSTALLED, NOT_SUPPORTED, UNKNOWN -> false;
        };
    }
}
