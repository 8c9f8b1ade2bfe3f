package org.upgradenight.classification;

/** What is to be done about a phone's trust list. */
public enum Remedy {
    NONE,
    DELETE_BY_HTTP,
    DELETE_BY_CTI,
    PHYSICAL,
    /** Not enough is known: somebody has to look. */
    LOOK
}
