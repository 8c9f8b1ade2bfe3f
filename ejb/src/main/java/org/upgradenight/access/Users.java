package org.upgradenight.access;

import static org.upgradenight.access.AccessMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The store of users. */
@Stateless
public class Users {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,127}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 1024;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /** A user with the hash to compare a password with; it leaves this room in no answer. */
    public record Account(User user, String passwordHash) {

        @Override
        public String toString() {
            return "Account[" + user.name() + "]";
        }
    }

    /**
     * Creates a user or changes one.
     *
     * @param password the new password; empty keeps the present one
     * @return whether the user is new
     * @throws AccessRefusedException when name, password or roles are not acceptable, or nobody could administrate after it
     */
    public boolean put(String name, Optional<String> password, Set<Role> roles, boolean enabled) {
        require(NAME.matcher(name).matches(), MESSAGES.badUserName());
        require(!roles.isEmpty(), MESSAGES.noRole());
        password.ifPresent(Users::requireStrong);
        UserEntity known = rows.find(UserEntity.class, name, LockModeType.PESSIMISTIC_WRITE);
        require(known != null || password.isPresent(), MESSAGES.passwordMissing(name));
        UserEntity row = known == null ? new UserEntity(name, clock.instant()) : known;
        row.roles(roles);
        row.enabled(enabled);
        password.map(PasswordHash::of).ifPresent(row::passwordHash);
        if (known == null) {
            rows.persist(row);
        }
        rows.flush();
        require(list().stream().anyMatch(Users::administrates), MESSAGES.lastAdministrator());
        return known == null;
    }

    public Optional<User> find(String name) {
        return Optional.ofNullable(rows.find(UserEntity.class, name)).map(UserEntity::user);
    }

    /** Every user, by name. */
    public List<User> list() {
        return rows.createQuery("select u from AppUser u order by u.name", UserEntity.class)
                .getResultStream()
                .map(UserEntity::user)
                .toList();
    }

    /** Makes sure that the first administrator is there with that password, of whatever strength its owner chose. */
    public void firstAdministrator(String name, String password) {
        UserEntity known = rows.find(UserEntity.class, name, LockModeType.PESSIMISTIC_WRITE);
        UserEntity row = known == null ? new UserEntity(name, clock.instant()) : known;
        row.passwordHash(PasswordHash.of(password));
        if (known == null) {
            row.roles(Set.of(Role.ADMIN));
            rows.persist(row);
        }
    }

    public Optional<Account> account(String name) {
        return Optional.ofNullable(rows.find(UserEntity.class, name))
                .map(row -> new Account(row.user(), row.passwordHash()));
    }

    private static boolean administrates(User user) {
        return user.enabled() && user.roles().contains(Role.ADMIN);
    }

    private static void requireStrong(String password) {
        require(
                password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD,
                MESSAGES.badPassword(SHORTEST_PASSWORD, LONGEST_PASSWORD));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AccessRefusedException(otherwise);
        }
    }
}
