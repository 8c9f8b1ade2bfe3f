package org.upgradenight.notice;

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
import org.upgradenight.run.Page;

/** The journal of notices: each is committed before it is sent, and its fate after. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeRows {

    static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /** Writes down what is new, once for each channel; what was written before is left alone. */
    public void tell(News news, List<Channel> channels) {
        channels.stream().filter(channel -> !known(news, channel)).forEach(channel -> {
            rows.persist(new NoticeEntity(news, channel, clock.instant()));
        });
    }

    /** Notices that may be tried now, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<NoticeEntity> due() {
        return rows.createQuery(
                        "select n from Notice n where n.state = 'PENDING' and n.nextTryAt <= :now order by n.id",
                        NoticeEntity.class)
                .setParameter("now", clock.instant())
                .setMaxResults(20)
                .getResultList();
    }

    public void sent(long id) {
        row(id).sent(clock.instant());
    }

    /** Tried again at growing intervals, for a day. */
    public void notSent(long id, String why, boolean forGood) {
        NoticeEntity row = row(id);
        Instant now = clock.instant();
        if (forGood || !now.isBefore(row.createdAt().plus(LONGEST))) {
            row.givenUp(NoticeMessages.MESSAGES.givenUp(row.tries() + 1, why));
        } else {
            row.later(why, now.plus(pause(row.tries())));
        }
    }

    /** A cluster's notices, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Notice> list(String cluster, int page, int size) {
        List<Notice> items = rows.createQuery(
                        "select n from Notice n where n.cluster = :cluster order by n.id desc", NoticeEntity.class)
                .setParameter("cluster", cluster)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(NoticeEntity::notice)
                .toList();
        long total = rows.createQuery("select count(n) from Notice n where n.cluster = :cluster", Long.class)
                .setParameter("cluster", cluster)
                .getSingleResult();
        return new Page<>(items, page, size, total);
    }

    static Duration pause(int triesBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(triesBefore, 5));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private boolean known(News news, Channel channel) {
        return rows.createQuery(
                                "select count(n) from Notice n where n.subject = :subject and n.occasion = :occasion"
                                        + " and n.occurrence = :occurrence and n.channel = :channel",
                                Long.class)
                        .setParameter("subject", news.subject())
                        .setParameter("occasion", news.occasion())
                        .setParameter("occurrence", news.occurrence())
                        .setParameter("channel", channel)
                        .getSingleResult()
                > 0;
    }

    private NoticeEntity row(long id) {
        return rows.find(NoticeEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
