package org.upgradenight.probe;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.Verdict;

/** What was seen of a run's phones and how it was judged. Within a phase a later look replaces an earlier one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Findings {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** Records looks and their verdicts, in the caller's transaction. */
    public void record(long runId, String cluster, Phase phase, Map<Observation, Verdict> judged) {
        forget(runId, phase, judged.keySet());
        judged.forEach((seen, verdict) -> {
            entities.persist(new ObservationEntity(runId, cluster, phase, seen));
            entities.persist(new VerdictEntity(runId, phase, seen.device(), verdict));
        });
        NewestLooks newest = new NewestLooks(entities);
        newest.seen(runId, cluster, judged.keySet());
        newest.judged(runId, judged);
    }

    /** Records looks that nobody has judged yet. */
    public void record(long runId, String cluster, Phase phase, Collection<Observation> looks) {
        forget(runId, phase, looks);
        looks.forEach(seen -> entities.persist(new ObservationEntity(runId, cluster, phase, seen)));
        new NewestLooks(entities).seen(runId, cluster, looks);
    }

    public void judge(long runId, Phase phase, Map<Observation, Verdict> judged) {
        judged.forEach((seen, verdict) -> entities.persist(new VerdictEntity(runId, phase, seen.device(), verdict)));
        new NewestLooks(entities).judged(runId, judged);
    }

    /** Looks of a phase without a verdict, the next so many: looks are judged in this order, so the first ones are by now. */
    public List<Observation> unjudged(long runId, Phase phase, int most) {
        long judged = entities.createQuery(
                        "SELECT COUNT(v) FROM VerdictEntity v WHERE v.runId = :run AND v.phase = :phase", Long.class)
                .setParameter("run", runId)
                .setParameter("phase", phase)
                .getSingleResult();
        return entities.createQuery(
                        "SELECT o FROM ObservationEntity o WHERE o.runId = :run AND o.phase = :phase ORDER BY o.id",
                        ObservationEntity.class)
                .setParameter("run", runId)
                .setParameter("phase", phase)
                .setFirstResult(Math.toIntExact(judged))
                .setMaxResults(most)
                .getResultStream()
                .map(ObservationEntity::observation)
                .toList();
    }

    /** The looks of a phase at the named phones, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, Observation> looks(long runId, Phase phase, Collection<String> devices) {
        if (devices.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT o FROM ObservationEntity o WHERE o.runId = :run AND o.phase = :phase"
                                + " AND o.device IN :devices",
                        ObservationEntity.class)
                .setParameter("run", runId)
                .setParameter("phase", phase)
                .setParameter("devices", devices)
                .getResultStream()
                .map(ObservationEntity::observation)
                .collect(Collectors.toMap(seen -> seen.device().value(), seen -> seen));
    }

    private void forget(long runId, Phase phase, Collection<Observation> looks) {
        List<String> devices = looks.stream().map(seen -> seen.device().value()).toList();
        if (phase == Phase.AFTER && !devices.isEmpty()) {
            for (String entity : List.of("ObservationEntity", "VerdictEntity")) {
                entities.createQuery("DELETE FROM " + entity
                                + " e WHERE e.runId = :run AND e.phase = :phase AND e.device IN :devices")
                        .setParameter("run", runId)
                        .setParameter("phase", phase)
                        .setParameter("devices", devices)
                        .executeUpdate();
            }
        }
    }
}
