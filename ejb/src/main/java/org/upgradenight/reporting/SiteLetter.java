package org.upgradenight.reporting;

/**
 * The newest letter of a run to one site.
 *
 * @param phones on its list
 * @param state in the journal's stable word
 * @param addressedTo likewise: SITE, FALLBACK (the site has no contact) or NOBODY
 */
public record SiteLetter(String site, int phones, int revision, String state, String addressedTo) {

    /** Whether somebody has to give the site a contact. */
    public boolean withoutContact() {
        return !addressedTo.equals("SITE");
    }
}
