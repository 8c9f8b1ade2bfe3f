package org.upgradenight.sitework;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.upgradenight.mail.MailAddress;

/** The journal in the table {@code letter}. A letter once sent is never touched again. */
@Stateless
@Local(LetterJournal.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaLetterJournal implements LetterJournal {
    private static final int MOST_DUE = 500;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /** For the container. */
    public JpaLetterJournal() {}

    JpaLetterJournal(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Letter> newest(long runId) {
        return rows.createQuery(
                        "select l from Letter l where l.runId = :run and l.revision ="
                                + " (select max(o.revision) from Letter o where o.runId = :run and o.site = l.site)"
                                + " order by l.site",
                        LetterEntity.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(LetterEntity::letter)
                .toList();
    }

    @Override
    public List<LetterView> views(long runId) {
        return rows.createQuery(
                        "select l.site, l.recipients, l.state, l.messageId, l.revision, l.devices, l.subject, l.lastError,"
                                + " l.tries, l.createdAt, l.sentAt, l.addressedTo, l.nextTryAt from Letter l where l.runId = :run"
                                + " order by l.site, l.revision",
                        Tuple.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(JpaLetterJournal::view)
                .toList();
    }

    @Override
    public List<Long> pending(long runId) {
        return rows.createQuery(
                        "select l.id from Letter l where l.runId = :run and l.state = :pending order by l.tries, l.id",
                        Long.class)
                .setParameter("run", runId)
                .setParameter("pending", LetterState.PENDING)
                .getResultList();
    }

    @Override
    public List<Long> due(Instant now) {
        return rows.createQuery(
                        "select l.id from Letter l where l.state = :pending and l.nextTryAt <= :now"
                                + " and (l.claimedUntil is null or l.claimedUntil <= :now) order by l.nextTryAt, l.id",
                        Long.class)
                .setParameter("pending", LetterState.PENDING)
                .setParameter("now", now)
                .setMaxResults(MOST_DUE)
                .getResultList();
    }

    @Override
    public Optional<Letter> find(long id) {
        return Optional.ofNullable(rows.find(LetterEntity.class, id)).map(LetterEntity::letter);
    }

    @Override
    public Optional<Letter> claim(long id, Instant until) {
        int claimed = rows.createQuery("update Letter l set l.claimedUntil = :until where l.id = :id"
                        + " and l.state = :pending and (l.claimedUntil is null or l.claimedUntil <= :now)")
                .setParameter("until", until)
                .setParameter("id", id)
                .setParameter("pending", LetterState.PENDING)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return claimed == 0 ? Optional.empty() : find(id);
    }

    @Override
    public void add(Letter letter, String whyOthersClose, String linkHash) {
        rows.createQuery(
                        "select l from Letter l where l.runId = :run and l.site = :site and l.state = :pending",
                        LetterEntity.class)
                .setParameter("run", letter.runId())
                .setParameter("site", letter.site())
                .setParameter("pending", LetterState.PENDING)
                .getResultStream()
                .forEach(old -> old.close(whyOthersClose));
        rows.persist(new LetterEntity(letter, clock.instant()));
        if (!linkHash.isEmpty()) {
            rows.persist(new SiteLinkEntity(linkHash, letter.runId(), letter.site(), clock.instant()));
        }
    }

    @Override
    public void reopen(long id, String recipients, AddressedTo addressedTo) {
        unsent(id, letter -> letter.reopen(recipients, addressedTo));
    }

    @Override
    public void leave(long id, Instant nextTry) {
        unsent(id, letter -> {
            if (letter.pending()) {
                letter.leave(nextTry);
            }
        });
    }

    @Override
    public void close(long id, String reason) {
        unsent(id, letter -> letter.close(reason));
    }

    @Override
    public void tried(long id, LetterState state, String lastError) {
        unsent(id, letter -> letter.tried(state, lastError, clock.instant()));
    }

    /** Without body and list: a page that looks every second must not carry them. */
    private static LetterView view(Tuple row) {
        List<MailAddress> to = MailAddress.listIn(row.get(1, String.class));
        return new LetterView(
                row.get(0, String.class),
                to.stream().map(MailAddress::value).toList(),
                row.get(2, LetterState.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, Integer.class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, Integer.class),
                row.get(9, Instant.class),
                Optional.ofNullable(row.get(10, Instant.class)),
                row.get(11, AddressedTo.class),
                Optional.ofNullable(row.get(12, Instant.class)));
    }

    private void unsent(long id, Consumer<LetterEntity> change) {
        Optional.ofNullable(rows.find(LetterEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(letter -> !letter.sent())
                .ifPresent(change);
    }
}
