package org.upgradenight.inventory;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A place where a technician works on phones.
 *
 * @param name the site's name as the cluster's rule gives it (location or device pool), at most 255 characters
 * @param contacts e-mail addresses, at least one
 */
public record Site(String cluster, String name, List<String> contacts, String building, String notes) {

    /** Deliberately narrow: one mailbox, nothing that a mail header could be bent with. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private static final int MOST_CONTACTS = 20;

    public Site {
        Objects.requireNonNull(cluster, "cluster");
        require(!name.isBlank() && name.length() <= 255, "A site's name has 1 to 255 characters");
        contacts = List.copyOf(contacts);
        require(
                !contacts.isEmpty() && contacts.size() <= MOST_CONTACTS,
                "contacts names 1 to " + MOST_CONTACTS + " e-mail addresses");
        for (String contact : contacts) {
            require(
                    ADDRESS.matcher(contact).matches() && contact.length() <= 190,
                    "contacts has no e-mail address: " + contact);
        }
        require(building.length() <= 255, "building has at most 255 characters");
        require(notes.length() <= 4000, "notes has at most 4000 characters");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
