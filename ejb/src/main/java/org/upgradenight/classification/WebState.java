package org.upgradenight.classification;

/** How a phone's web server answered when it was looked at. */
public enum WebState {
    /** Its pages can be read, and they are this phone's. */
    ONLINE,
    /** No answer, or none that is complete. */
    OFFLINE,
    /** It answers but shows no pages. */
    FORBIDDEN,
    /** Something answers that is not this phone. */
    NOT_A_PHONE
}
