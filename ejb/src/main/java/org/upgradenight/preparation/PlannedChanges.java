package org.upgradenight.preparation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What dry runs would have changed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlannedChanges {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** Keeps what a dry run would have changed of one holder in one place; once, however often it is said. */
    public void keep(long runId, Place place, String holder, List<PlannedStep> steps) {
        entities.createQuery("DELETE FROM PlannedChangeRow p WHERE p.runId = :run AND p.layer = :place"
                        + " AND p.device = :holder")
                .setParameter("run", runId)
                .setParameter("place", place)
                .setParameter("holder", holder)
                .executeUpdate();
        steps.forEach(step -> entities.persist(new PlannedChangeEntity(runId, step)));
    }

    /** What the run's plan would change of what phones share. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PlannedStep> ofShared(long runId) {
        return entities.createQuery(
                        "SELECT p FROM PlannedChangeRow p WHERE p.runId = :run AND p.layer IN :places ORDER BY p.id",
                        PlannedChangeEntity.class)
                .setParameter("run", runId)
                .setParameter("places", Place.SHARED)
                .getResultStream()
                .map(row -> new PlannedStep(
                        row.place(), row.holder(), row.element(), Optional.empty(), Optional.of(row.to()), 0, 0))
                .toList();
    }
}
