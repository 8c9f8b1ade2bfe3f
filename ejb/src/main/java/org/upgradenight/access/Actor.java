package org.upgradenight.access;

import static org.upgradenight.access.AccessMessages.MESSAGES;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whoever asks for a deed, with every role that holds for them now.
 *
 * @param roles contained ones included
 */
public record Actor(String name, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** @param holds whether somebody has the role of that word, as the container tells it */
    public static Actor of(String name, Predicate<String> holds) {
        return new Actor(
                name,
                Arrays.stream(Role.values())
                        .filter(role -> holds.test(role.word()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws NotAllowedException when the role is missing */
    public void require(Role role) {
        if (!has(role)) {
            throw new NotAllowedException(MESSAGES.roleMissing(role.word()));
        }
    }
}
