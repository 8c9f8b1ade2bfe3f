package org.upgradenight.access;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A user as others may see one: without the password's hash.
 *
 * @param sessionEpoch grows with each new password
 */
public record User(String name, Set<Role> roles, boolean enabled, Instant createdAt, long sessionEpoch) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** Every role word that holds for the user, contained ones included. */
    public Set<String> groups() {
        return roles.stream()
                .flatMap(role -> role.reach().stream())
                .map(Role::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
