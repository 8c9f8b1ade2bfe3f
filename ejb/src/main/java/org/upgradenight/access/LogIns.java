package org.upgradenight.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The door: says who somebody is by password or token. Slow for guessers, cheap for whoever was proven lately. */
@ApplicationScoped
public class LogIns {

    /** Each comparison costs a core for a good tenth of a second: strangers may not have all cores. */
    private static final int COMPARISONS_AT_ONCE = 2;

    private static final int LONGEST_PASSWORD = 1024;
    private static final Logger LOG = Logger.getLogger(LogIns.class);

    private final Semaphore comparisons = new Semaphore(COMPARISONS_AT_ONCE, true);
    private LogInThrottle throttle;
    private ProvenPasswords proven;

    @Inject
    private Users users;

    @Inject
    private Tokens tokens;

    @Inject
    private LockOuts locks;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @PostConstruct
    void open() {
        throttle = new LogInThrottle(clock);
        proven = new ProvenPasswords(clock);
    }

    /** @param address where the attempt comes from, for slowing down guessers */
    public LogIn byPassword(String name, String password, String address) {
        Optional<Duration> pause = pause(name, address);
        if (pause.isPresent()) {
            return new LogIn.Later(pause.get());
        }
        Optional<Users.Account> account = users.account(name);
        if (account.isPresent() && proven.knows(account.get().passwordHash(), password)) {
            return welcome(account.get().user());
        }
        String stored = account.map(Users.Account::passwordHash).orElse(PasswordHash.OF_NOBODY);
        if (password.length() > LONGEST_PASSWORD || !fits(password, stored) || account.isEmpty()) {
            return refused(name, address);
        }
        proven.remember(stored, password);
        locks.succeeded(name, address);
        return welcome(account.get().user());
    }

    public LogIn byToken(String token, String address) {
        Optional<Duration> pause = pause("", address);
        if (pause.isPresent()) {
            return new LogIn.Later(pause.get());
        }
        Optional<User> user = tokens.owner(token);
        return user.isPresent() ? welcome(user.get()) : refused("", address);
    }

    /**
     * Somebody who logged in earlier, as far as that still holds.
     *
     * @param epoch the user's {@link User#sessionEpoch} at that log-in: a new password since then ends it
     */
    public Optional<User> stillWelcome(String name, long epoch) {
        return users.find(name).filter(User::enabled).filter(user -> user.sessionEpoch() == epoch);
    }

    private Optional<Duration> pause(String name, String address) {
        Optional<Duration> lock = locks.pause(name, address);
        return lock.isPresent() ? lock : throttle.pause(address);
    }

    private boolean fits(String password, String stored) {
        comparisons.acquireUninterruptibly();
        try {
            return PasswordHash.matches(password, stored);
        } finally {
            comparisons.release();
        }
    }

    private LogIn refused(String name, String address) {
        throttle.failed(address);
        trail.append(new AuditTrail.Fact(name, "log-in-refused", address, ""));
        lock(name, address)
                .ifPresent(
                        until -> trail.append(new AuditTrail.Fact(name, "log-in-locked", address, "until " + until)));
        return new LogIn.Refused();
    }

    /** Of two failures at the same instant one may go uncounted: the database takes one row of a key. */
    private Optional<Instant> lock(String name, String address) {
        try {
            return locks.failed(name, address);
        } catch (EJBException raced) {
            LOG.debug("two log-ins failed at once", raced);
            return Optional.empty();
        }
    }

    private static LogIn welcome(User user) {
        return user.enabled() ? new LogIn.Welcome(user) : new LogIn.Refused();
    }
}
