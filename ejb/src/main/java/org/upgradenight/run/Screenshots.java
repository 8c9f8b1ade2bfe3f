package org.upgradenight.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what phones' screens showed before the key that deletes. */
@Stateless
public class Screenshots {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** Keeps those of a conversation that ended. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(long runId, String device, LineTrail trail) {
        trail.screenshots().forEach(taken -> entities.persist(new ScreenshotEntity(runId, device, taken)));
    }

    /** The phone's newest one in that run. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Screenshot> of(long runId, String device) {
        List<ScreenshotEntity> newest = entities.createQuery(
                        "SELECT s FROM ScreenshotEntity s WHERE s.runId = :run AND s.device = :device ORDER BY s.id DESC",
                        ScreenshotEntity.class)
                .setParameter("run", runId)
                .setParameter("device", device)
                .setMaxResults(1)
                .getResultList();
        return newest.stream().map(ScreenshotEntity::screenshot).findFirst();
    }

    /** Whether there is one, without reading it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean has(long runId, String device) {
        return entities.createQuery(
                                "SELECT COUNT(s) FROM ScreenshotEntity s WHERE s.runId = :run AND s.device = :device",
                                Long.class)
                        .setParameter("run", runId)
                        .setParameter("device", device)
                        .getSingleResult()
                > 0;
    }
}
