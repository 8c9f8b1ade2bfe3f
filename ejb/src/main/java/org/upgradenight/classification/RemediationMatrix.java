package org.upgradenight.classification;

import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;

/**
 * Table 18 of the health-check report as one total function: settings access enabled x web server online x registered.
 * Keys need an enabled Settings menu; they travel over the phone's web server, or, while it is registered, over CTI.
 */
public final class RemediationMatrix {

    private final boolean ctiChannel;

    /** @param ctiChannel whether keys can be sent over CTI to registered phones whose web server is off */
    public RemediationMatrix(boolean ctiChannel) {
        this.ctiChannel = ctiChannel;
    }

    /** Judges one observation; there is a verdict for every one. */
    public Verdict judge(Observation seen) {
        Cell cell = cell(seen);
        return switch (seen.trustList()) {
            case INSTALLED, UPDATED -> fine(cell, Reason.TRUST_LIST_GOOD);
            case NOT_INSTALLED -> fine(cell, Reason.TRUST_LIST_EMPTY);
            case NOT_SUPPORTED -> fine(cell, Reason.NO_TRUST_LIST_ON_MODEL);
            case UPDATE_FAILED -> deletion(cell, seen, Reason.TRUST_LIST_STALE);
            case MISMATCH -> deletion(cell, seen, Reason.TRUST_LIST_DIFFERS);
            case UNKNOWN -> unknown(cell, seen);
        };
    }

    /** The place in the matrix; it depends on the three axes alone. */
    public static Cell cell(Observation seen) {
        boolean registered = registered(seen);
        if (restricted(seen)) {
            return registered ? Cell.RESTRICTED_REGISTERED : Cell.RESTRICTED_UNREGISTERED;
        }
        if (seen.web() == WebState.ONLINE) {
            return registered ? Cell.ENABLED_ONLINE_REGISTERED : Cell.ENABLED_ONLINE_UNREGISTERED;
        }
        return registered ? Cell.ENABLED_OFFLINE_REGISTERED : Cell.ENABLED_OFFLINE_UNREGISTERED;
    }

    private Verdict deletion(Cell cell, Observation seen, Reason stale) {
        return switch (cell) {
            case ENABLED_ONLINE_REGISTERED, ENABLED_ONLINE_UNREGISTERED ->
                new Verdict(cell, Remedy.DELETE_BY_HTTP, true, stale);
            case ENABLED_OFFLINE_REGISTERED ->
                new Verdict(
                        cell,
                        ctiChannel ? Remedy.DELETE_BY_CTI : Remedy.PHYSICAL,
                        true,
                        ctiChannel ? stale : Reason.WEB_OFF_NEEDS_CTI);
            case ENABLED_OFFLINE_UNREGISTERED ->
                new Verdict(cell, Remedy.PHYSICAL, true, Reason.WEB_OFF_AND_UNREGISTERED);
            case RESTRICTED_REGISTERED, RESTRICTED_UNREGISTERED ->
                new Verdict(cell, Remedy.PHYSICAL, true, restriction(seen.settings()));
        };
    }

    /**
     * With the pages shut nothing tells whether the list is bad. A phone that is registered works tonight, so somebody
     * looks; one that is not and shows nothing cannot be helped from afar at all.
     */
    private static Verdict unknown(Cell cell, Observation seen) {
        if (seen.web() == WebState.NOT_A_PHONE) {
            return new Verdict(cell, Remedy.LOOK, false, Reason.NOT_THIS_PHONE);
        }
        if (seen.web() == WebState.ONLINE) {
            return new Verdict(cell, Remedy.LOOK, false, Reason.TRUST_LIST_UNKNOWN);
        }
        return registered(seen)
                ? new Verdict(cell, Remedy.LOOK, false, Reason.WEB_OFF_NEEDS_CTI)
                : new Verdict(cell, Remedy.PHYSICAL, false, Reason.WEB_OFF_AND_UNREGISTERED);
    }

    private static Verdict fine(Cell cell, Reason reason) {
        return new Verdict(cell, Remedy.NONE, false, reason);
    }

    private static Reason restriction(SettingsAccess settings) {
        return settings == SettingsAccess.DISABLED
                ? Reason.SETTINGS_ACCESS_DISABLED
                : Reason.SETTINGS_ACCESS_RESTRICTED;
    }

    /** Unknown settings access counts as enabled, the cluster's own default; a phone that refuses keys shows itself. */
    private static boolean restricted(Observation seen) {
        return switch (seen.settings()) {
            case RESTRICTED, DISABLED -> true;
            case ENABLED, UNKNOWN -> false;
        };
    }

    private static boolean registered(Observation seen) {
        return seen.registration() == RegistrationState.REGISTERED
                || seen.registration() == RegistrationState.PARTIALLY_REGISTERED;
    }
}
