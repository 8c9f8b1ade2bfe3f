package org.upgradenight.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The leases: one row a cluster, taken and given back by conditional updates, so that of two takers exactly one wins.
 * Staleness is judged by the database's clock alone.
 */
@Stateless
public class Leases {

    /** A holder that has not been heard of for so long is dead: five missed heartbeats. */
    static final int STALE_SECONDS = 10;

    private static final String STALE = "heartbeat < CURRENT_TIMESTAMP - INTERVAL '" + STALE_SECONDS + "' SECOND";

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private NodeIdentity identity;

    /**
     * Takes the cluster's lease for a run, in the caller's transaction.
     *
     * @throws RunRefusedException when another run, or another taker of this one, holds it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Lease take(String cluster, long runId, String user) {
        if (update(
                        "UPDATE run_lease SET run_id = ?1, node = ?2, incarnation = ?3, held_by = ?4, epoch = epoch + 1,"
                                + " heartbeat = CURRENT_TIMESTAMP WHERE cluster = ?5 AND (run_id IS NULL OR "
                                + STALE + ")",
                        runId,
                        identity.node(),
                        identity.incarnation(),
                        user,
                        cluster)
                == 0) {
            throw held(cluster);
        }
        return new Lease(
                cluster,
                runId,
                ((Number) entities.createNativeQuery("SELECT epoch FROM run_lease WHERE cluster = ?1")
                                .setParameter(1, cluster)
                                .getSingleResult())
                        .longValue());
    }

    /** Makes sure that the cluster has a lease row, so that {@link #take} is a plain update. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void provide(String cluster) {
        update(
                "INSERT INTO run_lease (cluster, run_id, node, incarnation, held_by, epoch, heartbeat)"
                        + " SELECT name, CAST(NULL AS BIGINT), '', '', '', 0, CURRENT_TIMESTAMP FROM cluster c"
                        + " WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM run_lease l WHERE l.cluster = c.name)",
                cluster);
    }

    /**
     * Holds the lease row until the caller's transaction ends: whatever it writes, it writes as the holder. Counts as a
     * heartbeat, so that nobody finds the lease stale soon after.
     *
     * @throws LeaseLostException when a newer epoch has begun
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(Lease lease) {
        int held = update(
                "UPDATE run_lease SET heartbeat = GREATEST(heartbeat, CURRENT_TIMESTAMP)"
                        + " WHERE cluster = ?1 AND run_id = ?2 AND epoch = ?3",
                lease.cluster(),
                lease.runId(),
                lease.epoch());
        if (held == 0) {
            throw new LeaseLostException(RunMessages.MESSAGES.leaseLost(lease.runId(), lease.cluster()));
        }
    }

    /** Gives the lease back; without effect when it is no longer ours. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void giveBack(String cluster, long runId) {
        update(
                "UPDATE run_lease SET run_id = NULL WHERE cluster = ?1 AND run_id = ?2 AND incarnation = ?3",
                cluster,
                runId,
                identity.incarnation());
    }

    /** The lease that this process holds for a run. @throws LeaseLostException when it holds none */
    public Lease of(String cluster, long runId) {
        List<?> epochs = entities.createNativeQuery(
                        "SELECT epoch FROM run_lease WHERE cluster = ?1 AND run_id = ?2 AND incarnation = ?3")
                .setParameter(1, cluster)
                .setParameter(2, runId)
                .setParameter(3, identity.incarnation())
                .getResultList();
        if (epochs.isEmpty()) {
            throw new LeaseLostException(RunMessages.MESSAGES.leaseLost(runId, cluster));
        }
        return new Lease(cluster, runId, ((Number) epochs.get(0)).longValue());
    }

    /** Says that this process lives. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat() {
        update(
                "UPDATE run_lease SET heartbeat = GREATEST(heartbeat, CURRENT_TIMESTAMP) WHERE incarnation = ?1 AND run_id IS NOT NULL",
                identity.incarnation());
    }

    /** Runs whose holder is dead: {@code [run id, node, cluster]} rows, locked until the caller's transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    @SuppressWarnings("unchecked") // a native query's rows have no type
    public List<Object[]> stale() {
        return entities.createNativeQuery("SELECT run_id, node, cluster FROM run_lease WHERE run_id IS NOT NULL AND "
                        + STALE + " AND incarnation <> ?1 FOR UPDATE")
                .setParameter(1, identity.incarnation())
                .getResultList();
    }

    /** Frees a dead holder's lease; the epoch grows at the next taking. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void free(String cluster) {
        update("UPDATE run_lease SET run_id = NULL WHERE cluster = ?1", cluster);
    }

    private RunRefusedException held(String cluster) {
        Object[] row =
                (Object[]) entities.createNativeQuery("SELECT run_id, node, held_by FROM run_lease WHERE cluster = ?1")
                        .setParameter(1, cluster)
                        .getSingleResult();
        long run = row[0] == null ? 0 : ((Number) row[0]).longValue();
        return new RunRefusedException(
                RunRefusedException.Kind.CONFLICT,
                RunMessages.MESSAGES.clusterHeld(cluster, run, (String) row[1], (String) row[2]),
                (String) row[2]);
    }

    private int update(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
