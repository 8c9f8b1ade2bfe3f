package org.upgradenight.preparation;

import java.util.Set;

/** Where a value that we change is kept. */
public enum Place {
    /** With the phone itself. */
    DEVICE,
    /** In a common phone profile, which other phones use as well. */
    COMMON_PHONE_PROFILE,
    /** In the enterprise phone configuration. */
    ENTERPRISE,
    /** In the enterprise parameters, where the authentication URLs of phones without one of their own are. */
    ENTERPRISE_PARAMETERS,
    /** Nowhere of its own: the phone gets our value from a place that it shares, and has to be told when that changes. */
    INHERITED,
    /** In the list of devices that an application user controls. */
    APPLICATION_USER,
    /** The cluster's list of application users, for one of ours. */
    TEMPORARY_USER;

    /** Where rows are phones'. */
    static final Set<Place> OF_PHONES = Set.of(DEVICE, INHERITED);

    /** Where rows are of what phones share. */
    static final Set<Place> SHARED = Set.of(COMMON_PHONE_PROFILE, ENTERPRISE, ENTERPRISE_PARAMETERS);

    /** The holder of values that belong to no profile and no phone. */
    public static final String WHOLE_ENTERPRISE = "(enterprise)";

    /** What a phone's row says of the user who controls it: the element, with the user's name behind it. */
    public static final String CONTROLLED_BY = "controlledBy:";

    /** What a temporary user's row says of it. */
    public static final String APPLICATION_USER_MADE = "applicationUser";

    String openKey(String cluster, String holder, String element) {
        String kind = this == DEVICE ? "" : name() + '|';
        return cluster + '|' + kind + holder + '|' + element;
    }
}
