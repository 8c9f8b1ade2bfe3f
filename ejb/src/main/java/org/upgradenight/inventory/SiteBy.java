package org.upgradenight.inventory;

/** What counts as a site: the unit of the per-site cap and of the technicians' letters. */
public enum SiteBy {
    LOCATION,
    DEVICE_POOL
}
