package org.upgradenight.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps the phones' timelines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Timelines {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** Adds a stretch to a phone's timeline; an empty one is not kept. */
    public void add(long runId, String step, String device, LineTrail trail) {
        String lines = trail.text();
        if (!lines.isEmpty()) {
            entities.persist(new TimelineEntity(runId, device, step, lines));
        }
    }
}
