package org.upgradenight.simulator.handset;

/** What some families of phones have and others have not. */
public enum Trait {
    /** Habits of the 79xx: slow keys, a connection for each request, its web server's settings read at boot only. */
    OLD,
    /** Takes pushed objects at {@code /CGI/Execute}; others have no such page. */
    PUSH,
    /** Has a trust list, and believes only who is in it. */
    TRUST_LIST,
    /** Its menus are known and played; where they are not, a key opens nothing and a digit dials. */
    MENUS
}
