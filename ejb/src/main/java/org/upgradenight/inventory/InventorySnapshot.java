package org.upgradenight.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** The phones in each run's scope, taken down once when the run begins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class InventorySnapshot {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** Forgets what an unfinished taking of the inventory left behind. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void clear(long runId) {
        entities.createQuery("DELETE FROM RunDeviceEntity d WHERE d.runId = :run")
                .setParameter("run", runId)
                .executeUpdate();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(long runId, List<InventoriedDevice> devices) {
        devices.forEach(device -> entities.persist(new RunDeviceEntity(runId, device)));
    }

    /** Those of the named phones that the run has. */
    public List<InventoriedDevice> devices(long runId, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT d FROM RunDeviceEntity d WHERE d.runId = :run AND d.device IN :names",
                        RunDeviceEntity.class)
                .setParameter("run", runId)
                .setParameter("names", names)
                .getResultStream()
                .map(RunDeviceEntity::device)
                .toList();
    }

    /** The names of all phones of the run. */
    public List<String> names(long runId) {
        return entities.createQuery(
                        "SELECT d.device FROM RunDeviceEntity d WHERE d.runId = :run ORDER BY d.device", String.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** How an earlier run of the cluster knew the named phones, each as the newest run did. */
    public List<InventoriedDevice> newest(String cluster, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT d FROM RunDeviceEntity d WHERE d.device IN :names AND d.id = (SELECT MAX(n.id)"
                                + " FROM RunDeviceEntity n, RunEntity r WHERE n.device = d.device AND r.id = n.runId"
                                + " AND r.cluster = :cluster)",
                        RunDeviceEntity.class)
                .setParameter("names", names)
                .setParameter("cluster", cluster)
                .getResultStream()
                .map(RunDeviceEntity::device)
                .toList();
    }

    public long count(long runId) {
        return entities.createQuery("SELECT COUNT(d) FROM RunDeviceEntity d WHERE d.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
    }
}
