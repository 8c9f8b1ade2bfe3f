package org.upgradenight.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One recorded outcome for every phone of a run; a later look may replace it, nothing removes it. Where the run is the newest
 * that looked at the phone, its newest look tells the outcome as well.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outcomes {

    private static final String NEWEST = "UPDATE newest_look SET (outcome, outcome_reason) ="
            + " (SELECT COALESCE(MAX(o.outcome), ''), COALESCE(MAX(o.reason), '') FROM device_outcome o"
            + " WHERE o.run_id = ?1 AND o.device = newest_look.device)"
            + " WHERE cluster = (SELECT r.cluster FROM run r WHERE r.id = ?1) AND run_id = ?1 AND ";

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<RunMeters.Recorded> recorded;

    public void record(long runId, List<DeviceOutcome> outcomes) {
        List<String> devices = devices(outcomes);
        Set<String> recordedBefore = recorded(runId, devices);
        outcomes.forEach(outcome -> {
            if (recordedBefore.contains(outcome.device())) {
                replace(runId, outcome);
            } else {
                insert(runId, outcome);
            }
        });
        newest(runId, devices);
        tell(outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.outcome().name(), Collectors.counting())));
    }

    /** A later look proves what was UNCERTAIN; every other outcome stays, and so does the number of attempts. */
    public void improve(long runId, List<DeviceOutcome> proven) {
        Map<String, Long> improved = new TreeMap<>();
        proven.forEach(outcome -> improved.merge(outcome.outcome().name(), improve(runId, outcome), Long::sum));
        newest(runId, devices(proven));
        tell(improved);
    }

    private long improve(long runId, DeviceOutcome outcome) {
        return entities.createNativeQuery("UPDATE device_outcome SET outcome = ?1, reason = ?2,"
                        + " detail = ?3, at = ?4, proofs = ?7 WHERE run_id = ?5 AND device = ?6"
                        + " AND outcome = 'UNCERTAIN'")
                .setParameter(7, outcome.proofs())
                .setParameter(1, outcome.outcome().name())
                .setParameter(2, outcome.reason())
                .setParameter(3, outcome.detail())
                .setParameter(4, clock.instant())
                .setParameter(5, runId)
                .setParameter(6, outcome.device())
                .executeUpdate();
    }

    /**
     * Records the same outcome for every phone that a query names and that has none yet.
     *
     * @param query selects device and reason; its one parameter {@code ?1} is the run
     */
    public int recordMissing(long runId, Outcome outcome, String query) {
        int missing = entities.createNativeQuery(
                        "INSERT INTO device_outcome (run_id, device, outcome, reason, detail, attempts, at)"
                                + " SELECT ?1, q.device, '" + outcome + "', q.reason, '', 0, CURRENT_TIMESTAMP FROM ("
                                + query + ") q WHERE NOT EXISTS (SELECT 1 FROM device_outcome o"
                                + " WHERE o.run_id = ?1 AND o.device = q.device)")
                .setParameter(1, runId)
                .executeUpdate();
        entities.createNativeQuery(NEWEST + "outcome = ''")
                .setParameter(1, runId)
                .executeUpdate();
        tell(Map.of(outcome.name(), (long) missing));
        return missing;
    }

    private void newest(long runId, List<String> devices) {
        if (!devices.isEmpty()) {
            entities.createNativeQuery(NEWEST + "device IN (?2)")
                    .setParameter(1, runId)
                    .setParameter(2, devices)
                    .executeUpdate();
        }
    }

    /** In one order for all who write, so that no two wait for each other. */
    private static List<String> devices(List<DeviceOutcome> outcomes) {
        return outcomes.stream().map(DeviceOutcome::device).sorted().toList();
    }

    private void tell(Map<String, Long> outcomes) {
        recorded.fire(new RunMeters.Recorded(outcomes));
    }

    /** Those of the phones that may be on their way back from a restart, as far as was seen. */
    @SuppressWarnings("unchecked") // a native query's rows have no type
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<String> onTheirWay(long runId, Collection<String> devices) {
        return devices.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createNativeQuery("SELECT device FROM device_outcome WHERE run_id = ?1"
                                + " AND device IN (?2) AND outcome = 'UNCERTAIN'"
                                + " AND reason IN ('RESTART_NEEDED', 'NOT_SEEN_AGAIN', 'NOT_REGISTERED_AGAIN')")
                        .setParameter(1, runId)
                        .setParameter(2, devices)
                        .getResultList());
    }

    @SuppressWarnings("unchecked") // a native query's rows have no type
    private Set<String> recorded(long runId, List<String> devices) {
        return devices.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createNativeQuery(
                                "SELECT device FROM device_outcome WHERE run_id = ?1 AND device IN (?2)")
                        .setParameter(1, runId)
                        .setParameter(2, devices)
                        .getResultList());
    }

    private void replace(long runId, DeviceOutcome outcome) {
        entities.createNativeQuery("UPDATE device_outcome SET outcome = ?1, reason = ?2, detail = ?3,"
                        + " attempts = ?4, at = ?5, proofs = ?8 WHERE run_id = ?6 AND device = ?7")
                .setParameter(8, outcome.proofs())
                .setParameter(1, outcome.outcome().name())
                .setParameter(2, outcome.reason())
                .setParameter(3, outcome.detail())
                .setParameter(4, outcome.attempts())
                .setParameter(5, clock.instant())
                .setParameter(6, runId)
                .setParameter(7, outcome.device())
                .executeUpdate();
    }

    private void insert(long runId, DeviceOutcome outcome) {
        entities.createNativeQuery("INSERT INTO device_outcome (run_id, device, outcome, reason, detail, attempts, at,"
                        + " proofs) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(8, outcome.proofs())
                .setParameter(1, runId)
                .setParameter(2, outcome.device())
                .setParameter(3, outcome.outcome().name())
                .setParameter(4, outcome.reason())
                .setParameter(5, outcome.detail())
                .setParameter(6, outcome.attempts())
                .setParameter(7, clock.instant())
                .executeUpdate();
    }
}
