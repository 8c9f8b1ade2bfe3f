package org.upgradenight.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who does what: a step's phones are HELD back, READY, CLAIMED under an epoch, or DONE. Claims skip what others are claiming, so
 * several claimers never get the same phone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkItems {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private NodeIdentity identity;

    /** Whatever an earlier epoch had claimed and not finished is ready again. */
    public void reopen(Lease lease, String step) {
        entities.createNativeQuery("UPDATE work_item SET state = 'READY' WHERE run_id = ?1 AND step = ?2"
                        + " AND state = 'CLAIMED' AND epoch <> ?3")
                .setParameter(1, lease.runId())
                .setParameter(2, step)
                .setParameter(3, lease.epoch())
                .executeUpdate();
    }

    /**
     * Gives a step the phones that a query names. A step has them all or none: one that has some keeps those.
     *
     * @param query selects device and site; its one parameter {@code ?1} is the run
     * @return how many were added
     */
    public int add(Lease lease, String step, String query) {
        if (count(lease.runId(), step, "") > 0) {
            return 0;
        }
        return entities.createNativeQuery("INSERT INTO work_item (run_id, step, device, site, state, epoch, node)"
                        + " SELECT ?1, '" + step + "', q.device, q.site, 'READY', 0, '' FROM (" + query + ") q")
                .setParameter(1, lease.runId())
                .executeUpdate();
    }

    /** Claims up to {@code most} ready phones outside the given sites. */
    @SuppressWarnings("unchecked") // a native query's rows have no type
    public List<WorkItem> claim(Lease lease, String step, int most, Set<String> fullSites) {
        var query = entities.createNativeQuery("SELECT device, site FROM work_item WHERE run_id = ?1 AND step = ?2"
                + " AND state = 'READY'" + (fullSites.isEmpty() ? "" : " AND site NOT IN (?3)")
                + " ORDER BY device FETCH FIRST " + most + " ROWS ONLY FOR UPDATE SKIP LOCKED");
        query.setParameter(1, lease.runId()).setParameter(2, step);
        if (!fullSites.isEmpty()) {
            query.setParameter(3, List.copyOf(fullSites));
        }
        List<WorkItem> items = ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new WorkItem((String) row[0], (String) row[1]))
                        .toList();
        move(lease, step, "CLAIMED", items.stream().map(WorkItem::device).toList());
        return items;
    }

    public void done(Lease lease, String step, Collection<String> devices) {
        move(lease, step, "DONE", devices);
    }

    /** Gives back what was claimed and not begun, or begun and better continued later. */
    public void release(Lease lease, String step, Collection<String> devices) {
        move(lease, step, "READY", devices);
    }

    /** Nothing of a step is left to do: what was not begun will not be. */
    public void finish(Lease lease, String step) {
        entities.createNativeQuery(
                        "UPDATE work_item SET state = 'DONE', epoch = ?1 WHERE run_id = ?2 AND step = ?3 AND state IN ('READY', 'HELD')")
                .setParameter(1, lease.epoch())
                .setParameter(2, lease.runId())
                .setParameter(3, step)
                .executeUpdate();
    }

    /** How many phones of a step are not done. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long open(long runId, String step) {
        return count(runId, step, " AND state <> 'DONE'");
    }

    private long count(long runId, String step, String which) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM work_item WHERE run_id = ?1 AND step = ?2" + which)
                        .setParameter(1, runId)
                        .setParameter(2, step)
                        .getSingleResult())
                .longValue();
    }

    private void move(Lease lease, String step, String state, Collection<String> devices) {
        if (!devices.isEmpty()) {
            entities.createNativeQuery("UPDATE work_item SET state = ?1, epoch = ?2, node = ?3"
                            + " WHERE run_id = ?4 AND step = ?5 AND device IN (?6)")
                    .setParameter(1, state)
                    .setParameter(2, lease.epoch())
                    .setParameter(3, identity.node())
                    .setParameter(4, lease.runId())
                    .setParameter(5, step)
                    .setParameter(6, List.copyOf(devices))
                    .executeUpdate();
        }
    }
}
