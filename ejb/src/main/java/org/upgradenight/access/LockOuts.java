package org.upgradenight.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is not listened to from where, in rows: a restart of the server opens no lock. Others are not locked out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LockOuts {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ADDRESS = 64;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /** How long to wait before the next try, or nothing when it may be made now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Duration> pause(String user, String address) {
        return Optional.ofNullable(rows.find(GuessEntity.class, key(user, address)))
                .flatMap(row -> row.guessing().pause(clock.instant()));
    }

    /** @return until when nobody is listened to there, if this failure was one too many */
    public Optional<Instant> failed(String user, String address) {
        Instant now = clock.instant();
        GuessEntity.Key key = key(user, address);
        GuessEntity known = rows.find(GuessEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            forgetOld(now);
            rows.persist(new GuessEntity(key, Guessing.first(now)));
            return Optional.empty();
        }
        Guessing more = known.guessing().again(now);
        known.take(more);
        return more.lockedUntil();
    }

    /** The right password: whatever was guessed before is forgotten. */
    public void succeeded(String user, String address) {
        Optional.ofNullable(rows.find(GuessEntity.class, key(user, address))).ifPresent(rows::remove);
    }

    /** Opens every lock of a user. @return how many there were */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public int open(String user) {
        return rows.createQuery("delete from LogInGuess g where g.key.userName = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    /** Every lock that holds now, by user. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LockOut> list() {
        return rows.createQuery(
                        "select g from LogInGuess g where g.lockedUntil > :now and g.key.userName <> ''"
                                + " order by g.key.userName, g.key.address",
                        GuessEntity.class)
                .setParameter("now", clock.instant())
                .setMaxResults(1000)
                .getResultStream()
                .map(LockOuts::lockOut)
                .toList();
    }

    private static LockOut lockOut(GuessEntity row) {
        Guessing guessing = row.guessing();
        return new LockOut(
                row.key().userName(),
                row.key().address(),
                guessing.failures(),
                guessing.lockedUntil().orElseThrow());
    }

    /** Strangers may name whom they like: what they leave behind does not stay. */
    private void forgetOld(Instant now) {
        rows.createQuery("delete from LogInGuess g where g.lastFailureAt < :then")
                .setParameter("then", now.minus(KEPT))
                .executeUpdate();
    }

    private static GuessEntity.Key key(String user, String address) {
        return new GuessEntity.Key(cut(user, LONGEST_NAME), cut(address, LONGEST_ADDRESS));
    }

    private static String cut(String text, int most) {
        String clean = text.replace("\0", "");
        return clean.length() > most ? clean.substring(0, most) : clean;
    }
}
