package org.upgradenight.sitework;

/** What an operator entered for a site. @param contacts addresses separated by commas */
public record SiteContact(String contacts, String building) {
    public static final SiteContact UNKNOWN = new SiteContact("", "");
}
