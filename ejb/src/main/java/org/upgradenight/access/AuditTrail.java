package org.upgradenight.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Who did what, hash-chained so that a changed, removed or inserted entry shows. An entry joins the caller's
 * transaction: the deed and its trace are kept together or not at all.
 */
@Stateless
public class AuditTrail {

    private static final int BATCH = 1000;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Clock clock;

    /** A deed to note. Texts are cut to the trail's columns; secrets do not belong in them. */
    public record Fact(String user, String action, String subject, String detail) {

        public Fact {
            user = kept(user, 255);
            action = kept(action, 64);
            subject = kept(subject, 255);
            detail = kept(detail, 4000);
        }

        /** PostgreSQL keeps no NUL, so none may count in the hash. */
        private static String kept(String text, int most) {
            String clean = text.replace("\0", "");
            return clean.length() > most ? clean.substring(0, most) : clean;
        }
    }

    /** A page of the trail, oldest first. @param total entries that the question fits, over all pages */
    public record Page(List<AuditEntry> items, int page, int size, long total) {}

    /** @param brokenAt id of the first entry that does not follow, 0 when the chain is whole */
    public record Verification(boolean whole, long entries, long brokenAt) {}

    public void append(Fact fact) {
        AuditHeadEntity head =
                rows.find(AuditHeadEntity.class, AuditHeadEntity.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
        rows.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        AuditEntry entry = AuditChain.entry(head.entries() + 1, clock.instant(), node(), fact, head.hash());
        rows.persist(new AuditEntity(entry));
        head.moveTo(entry);
    }

    /** @param from only entries at or after it; @param user only that user's, or everybody's when empty */
    public Page read(Instant from, String user, int page, int size) {
        return read(new AuditQuestion(from, user, "", ""), false, page, size);
    }

    /** @param newestFirst else oldest first */
    public Page read(AuditQuestion question, boolean newestFirst, int page, int size) {
        List<AuditEntry> items = question.bind(rows.createQuery(
                        "select a" + question.where() + " order by a.id" + (newestFirst ? " desc" : ""),
                        AuditEntity.class))
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(AuditEntity::entry)
                .toList();
        long total = question.bind(rows.createQuery("select count(a)" + question.where(), Long.class))
                .getSingleResult();
        return new Page(items, page, size, total);
    }

    /** Up to {@code most} entries behind that one, oldest first: for reading all of a long trail piece by piece. */
    public List<AuditEntry> readAfter(AuditQuestion question, long id, int most) {
        return question.bind(rows.createQuery(
                        "select a" + question.where() + " and a.id > :after order by a.id", AuditEntity.class))
                .setParameter("after", id)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditEntity::entry)
                .toList();
    }

    /** Walks the whole chain, up to where it ended when the walk began. */
    public Verification verify() {
        AuditHeadEntity head =
                rows.find(AuditHeadEntity.class, AuditHeadEntity.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
        long id = 0;
        String hash = AuditChain.START;
        for (List<AuditEntry> batch = after(id); !batch.isEmpty(); batch = after(id)) {
            for (AuditEntry entry : batch) {
                if (!AuditChain.follows(id, hash, entry)) {
                    return new Verification(false, head.entries(), id + 1);
                }
                id = entry.id();
                hash = entry.hash();
            }
            rows.clear();
        }
        boolean whole = id == head.entries() && hash.equals(head.hash());
        return new Verification(whole, head.entries(), whole ? 0 : id + 1);
    }

    private List<AuditEntry> after(long id) {
        return rows.createQuery("select a from AuditEntry a where a.id > :id order by a.id", AuditEntity.class)
                .setParameter("id", id)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(AuditEntity::entry)
                .toList();
    }

    private static String node() {
        String node = System.getenv("UPGRADE_NIGHT_NODE");
        return node == null || node.isBlank() ? "localhost" : node;
    }
}
