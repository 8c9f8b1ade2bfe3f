package org.upgradenight.classification;

/** Why a verdict is as it is, with the words that the operator and the technician read. */
public enum Reason {
    TRUST_LIST_GOOD("the trust list is in order"),
    NO_TRUST_LIST_ON_MODEL("this model has no trust list"),
    TRUST_LIST_EMPTY("the phone has no trust list and takes the next one offered"),
    TRUST_LIST_STALE("the phone refuses the cluster's trust list"),
    TRUST_LIST_DIFFERS("the phone's trust list is not the one its server offers"),
    TRUST_LIST_UNKNOWN("the state of the trust list could not be read"),
    SETTINGS_ACCESS_RESTRICTED("settings access is restricted, so no key reaches the trust list"),
    SETTINGS_ACCESS_DISABLED("settings access is disabled, so no key reaches the trust list"),
    WEB_OFF_NEEDS_CTI("the web server is off and no CTI channel is configured"),
    WEB_OFF_AND_UNREGISTERED("the web server is off and the phone is not registered"),
    NOT_THIS_PHONE("another device answers at the phone's address");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
