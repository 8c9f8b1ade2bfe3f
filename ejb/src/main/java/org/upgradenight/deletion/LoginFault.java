package org.upgradenight.deletion;

/**
 * Why a phone refuses the login (error 4). A phone asks its authentication URL, the secure one before the plain one, and that
 * of the device before the cluster's; whatever it does not hear as "authorized" is a refusal. Each name is an outcome's reason.
 */
public enum LoginFault {
    NO_AUTHENTICATION_URL(
            "the phone has no authentication URL to ask", "Prepare it, or set the enterprise parameter; then again."),
    HTTPS_AND_STALE_LIST(
            "its authentication URL is https, whose certificate it does not trust with its stale list",
            "Prepare it, which sets a plain one; if it does not follow any more, CTI or a visit."),
    OWN_URL_GOES_FIRST(
            "the device has an authentication URL of its own, which goes before the cluster's, and nobody there authorizes us",
            "Clear or correct the URL at the device in CUCM, then again."),
    URL_NOT_TAKEN(
            "it asks another authentication URL than the cluster gives it by now, so it has not taken its configuration",
            "Reset it in CUCM, then again; if it still shows the old URL, CTI or a visit."),
    NOT_ASSOCIATED(
            "the cluster does not have it among the devices that the user of the keys controls",
            "Associate it with the phones' user, or prepare it; then again."),
    NO_SUCH_USER(
            "the cluster has no application user of the name that presses keys, and refuses the login",
            "Correct the phones' user of this cluster, then again."),
    WRONG_PASSWORD(
            "it is associated, and the cluster refuses the login all the same",
            "Correct the phones' password of this cluster, or unlock that user; then again."),
    URL_SILENT(
            "its authentication URL gives no answer to this server either",
            "Is the web service of that node up? Correct the URL or start the service, then again."),
    SECURE_REQUEST_FAILS(
            "its authentication URL is https and authorizes us when we ask it, so the phone cannot make secure requests any"
                    + " more: it trusts no verification service (TVS) of the cluster",
            "Prepare it, which sets a plain URL; if it does not follow any more, CTI or a visit."),
    NO_WORD_FROM_HERE(
            "it is told to ask this server about keys, and does not get its word",
            "Can its network reach UPGRADE_NIGHT_PHONE_URL, and does it ask from a phone network? Then again."),
    PHONE_CANNOT_ASK(
            "the cluster authorizes this login for it when we ask, so the phone does not get that answer",
            "Can its network reach the authentication URL, by that name? Then again.");

    private final String words;
    private final String advice;

    LoginFault(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /** What is wrong. */
    public String words() {
        return words;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
