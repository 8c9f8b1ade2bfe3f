package org.upgradenight.access;

import static org.upgradenight.access.AccessMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Users, locks and tokens as they are administrated: who may, the deed, its trace in the audit trail, together. */
@Stateless
public class Administration {

    /** Stands in the place of an address where somebody who is logged in guesses at the password. */
    private static final String OWN_PAGE = "(own password)";

    @Inject
    private Users users;

    @Inject
    private Tokens tokens;

    @Inject
    private LockOuts locks;

    @Inject
    private AuditTrail trail;

    /**
     * What a user is to be.
     *
     * @param password the new password; empty keeps the present one
     */
    public record Wanted(String name, Optional<String> password, Set<Role> roles, boolean enabled) {

        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    /**
     * Creates a user or changes one; a new password ends the user's sessions and opens their locks.
     *
     * @return whether the user is new
     * @throws AccessRefusedException when name, password or roles are not acceptable, or nobody could administrate after it
     */
    public boolean put(Actor actor, Wanted wanted) {
        actor.require(Role.ADMIN);
        boolean created = users.put(wanted.name(), wanted.password(), wanted.roles(), wanted.enabled());
        if (wanted.password().isPresent()) {
            locks.open(wanted.name());
        }
        note(actor, created ? "user-created" : "user-changed", wanted.name(), words(wanted));
        return created;
    }

    /** Changes one's own password; the present one is asked for again, and guessing at it counts as at the door. */
    public void changeOwnPassword(Actor actor, String present, String next) {
        Users.Account account = users.account(actor.name())
                .orElseThrow(() -> new AccessRefusedException(MESSAGES.unknownUser(actor.name())));
        if (locks.pause(actor.name(), OWN_PAGE).isPresent()) {
            throw new AccessRefusedException(MESSAGES.presentPasswordLocked());
        }
        if (!PasswordHash.matches(present, account.passwordHash())) {
            locks.failed(actor.name(), OWN_PAGE);
            throw new AccessRefusedException(MESSAGES.presentPasswordWrong());
        }
        users.put(
                actor.name(),
                Optional.of(next),
                account.user().roles(),
                account.user().enabled());
        note(actor, "user-password", actor.name(), "by its owner");
    }

    /** Lets a user who was locked out try again at once. @return how many locks were opened */
    public int unlock(Actor actor, String user) {
        actor.require(Role.ADMIN);
        int opened = locks.open(user);
        note(actor, "user-unlocked", user, opened + " locks");
        return opened;
    }

    /** Every lock that holds now. */
    public List<LockOut> lockOuts(Actor actor) {
        actor.require(Role.ADMIN);
        return locks.list();
    }

    /** A token of one's own; the secret is told this once. */
    public Tokens.Made makeToken(Actor actor, String label, int days) {
        Tokens.Made made = tokens.make(actor.name(), label, days);
        note(actor, "token-made", actor.name(), label);
        return made;
    }

    /**
     * Removes a token: one's own, or as an administrator anybody's.
     *
     * @return whether the user had such a token
     */
    public boolean removeToken(Actor actor, String user, long id) {
        if (!user.equals(actor.name())) {
            actor.require(Role.ADMIN);
        }
        boolean removed = tokens.remove(user, id);
        if (removed) {
            note(actor, "token-removed", user, Long.toString(id));
        }
        return removed;
    }

    private void note(Actor actor, String action, String subject, String detail) {
        trail.append(new AuditTrail.Fact(actor.name(), action, subject, detail));
    }

    private static String words(Wanted wanted) {
        return wanted.roles().stream().map(Role::word).sorted().collect(Collectors.joining(","))
                + (wanted.enabled() ? "" : ", disabled")
                + (wanted.password().isPresent() ? ", new password" : "");
    }
}
