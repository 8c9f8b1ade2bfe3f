package org.upgradenight.inventory;

import java.util.Objects;

/**
 * Whom a phone belongs to, as the cluster knows its end users; empty where it does not.
 *
 * @param name first and last name
 * @param mail mail address as stored, unchecked
 */
public record Owner(String name, String mail) {

    public static final Owner UNKNOWN = new Owner("", "");

    public Owner {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mail, "mail");
    }
}
