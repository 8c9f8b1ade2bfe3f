package org.upgradenight.deletion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The journal of deletion attempts. All of it happens in the caller's transaction, which holds the run's lease. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Attempts {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Makes sure that every phone has an open attempt: the one that an earlier life of the run left open, in doubt, or
     * a fresh one.
     *
     * @return each phone's standing, by name
     */
    public Map<String, Standing> open(long runId, String cluster, long epoch, String node, Collection<String> devices) {
        Map<String, AttemptEntity> last = last(runId, devices);
        Map<String, Standing> standings = new HashMap<>();
        for (String device : devices) {
            AttemptEntity attempt = last.get(device);
            boolean open = attempt != null
                    && (attempt.state() == AttemptState.BEGUN || attempt.state() == AttemptState.PRESSED);
            standings.put(
                    device,
                    open
                            ? new Standing(attempt.attempt(), true)
                            : new Standing(begin(runId, cluster, epoch, node, device, attempt), false));
        }
        return standings;
    }

    /** Opens the next attempt on one phone and answers its number. */
    public int begin(long runId, String cluster, long epoch, String node, String device) {
        return begin(
                runId,
                cluster,
                epoch,
                node,
                device,
                last(runId, List.of(device)).get(device));
    }

    public void pressed(long runId, String device, int attempt, String reason) {
        entities.createNativeQuery("UPDATE deletion_attempt SET state = ?1, reason = ?2, pressed_at = ?3"
                        + " WHERE run_id = ?4 AND device = ?5 AND attempt = ?6")
                .setParameter(1, AttemptState.PRESSED.name())
                .setParameter(2, reason)
                .setParameter(3, clock.instant())
                .setParameter(4, runId)
                .setParameter(5, device)
                .setParameter(6, attempt)
                .executeUpdate();
    }

    public void ended(long runId, String device, int attempt, AttemptState state, String reason, String detail) {
        entities.createNativeQuery("UPDATE deletion_attempt SET state = ?1, reason = ?2, detail = ?3, ended_at = ?4"
                        + " WHERE run_id = ?5 AND device = ?6 AND attempt = ?7")
                .setParameter(1, state.name())
                .setParameter(2, reason)
                .setParameter(3, detail.length() > 1000 ? detail.substring(0, 1000) : detail)
                .setParameter(4, clock.instant())
                .setParameter(5, runId)
                .setParameter(6, device)
                .setParameter(7, attempt)
                .executeUpdate();
    }

    private int begin(long runId, String cluster, long epoch, String node, String device, AttemptEntity before) {
        int attempt = before == null ? 1 : before.attempt() + 1;
        entities.persist(new AttemptEntity(runId, cluster, device, attempt, epoch, node, clock.instant()));
        return attempt;
    }

    private Map<String, AttemptEntity> last(long runId, Collection<String> devices) {
        Map<String, AttemptEntity> last = new HashMap<>();
        if (!devices.isEmpty()) {
            entities.createQuery(
                            "SELECT a FROM AttemptEntity a WHERE a.runId = :run AND a.device IN :devices"
                                    + " ORDER BY a.attempt",
                            AttemptEntity.class)
                    .setParameter("run", runId)
                    .setParameter("devices", devices)
                    .getResultStream()
                    .forEach(attempt -> last.put(attempt.device(), attempt));
        }
        return last;
    }
}
