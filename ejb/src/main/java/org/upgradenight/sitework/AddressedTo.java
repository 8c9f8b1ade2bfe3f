package org.upgradenight.sitework;

/** Who gets a letter. */
public enum AddressedTo {
    /** The site's own contacts. */
    SITE,
    /** The fallback address, because the site has no contact. */
    FALLBACK,
    /** There is neither contact nor fallback. */
    NOBODY,
    /** The project lead: the digest of all sites. */
    LEAD
}
