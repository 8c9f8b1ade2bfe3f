package org.upgradenight.probe;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.Verdict;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Keeps one row a phone of a cluster: which run looked at it last, where it stands, and what that run judged. A run that is
 * older than the one noted changes nothing. It is written in the transaction of the look itself, so that the two never differ;
 * how the run ends for the phone is added by {@link org.upgradenight.run.Outcomes}.
 */
final class NewestLooks {

    private static final int BITE = 500;

    private static final String SEEN_AGAIN = """
            UPDATE newest_look SET run_id = ?1, trust_list = ?4,
                (search, site, model) = (SELECT COALESCE(MAX(d.search), ''), COALESCE(MAX(d.site), ''),
                    COALESCE(MAX(d.model), '') FROM run_device d WHERE d.run_id = ?1 AND d.device = newest_look.device),
                (outcome, outcome_reason) = (SELECT COALESCE(MAX(o.outcome), ''), COALESCE(MAX(o.reason), '')
                    FROM device_outcome o WHERE o.run_id = ?1 AND o.device = newest_look.device)
            WHERE cluster = ?2 AND device IN (?3) AND run_id <= ?1
            """;

    private static final String SEEN_FIRST = """
            INSERT INTO newest_look (cluster, device, run_id, trust_list, cell, remedy, needs_deletion, reason, search, site,
                model, outcome, outcome_reason)
            SELECT DISTINCT s.cluster, s.device, s.run_id, s.trust_list, '', '', FALSE, '', COALESCE(d.search, ''),
                COALESCE(d.site, ''), COALESCE(d.model, ''), COALESCE(o.outcome, ''), COALESCE(o.reason, '')
            FROM observation s
            LEFT JOIN run_device d ON d.run_id = s.run_id AND d.device = s.device
            LEFT JOIN device_outcome o ON o.run_id = s.run_id AND o.device = s.device
            WHERE s.run_id = ?1 AND s.cluster = ?2 AND s.device IN (?3) AND s.trust_list = ?4
              AND NOT EXISTS (SELECT 1 FROM newest_look n WHERE n.cluster = s.cluster AND n.device = s.device)
            """;

    private final EntityManager entities;

    NewestLooks(EntityManager entities) {
        this.entities = entities;
    }

    /** A run looked at phones; until it judges them, what was judged of them last stays. */
    void seen(long runId, String cluster, Collection<Observation> looks) {
        entities.flush();
        looks.stream()
                .collect(Collectors.groupingBy(Observation::trustList, TreeMap::new, Collectors.toList()))
                .forEach((list, alike) -> bites(alike).forEach(some -> seen(runId, cluster, list, some)));
    }

    private void seen(long runId, String cluster, TrustListStatus list, List<String> devices) {
        entities.createNativeQuery(SEEN_AGAIN)
                .setParameter(1, runId)
                .setParameter(2, cluster)
                .setParameter(3, devices)
                .setParameter(4, list.name())
                .executeUpdate();
        entities.createNativeQuery(SEEN_FIRST)
                .setParameter(1, runId)
                .setParameter(2, cluster)
                .setParameter(3, devices)
                .setParameter(4, list.name())
                .executeUpdate();
    }

    /** A run judged phones that it has looked at. */
    void judged(long runId, Map<Observation, Verdict> judged) {
        Map<Verdict, List<Observation>> alike = new LinkedHashMap<>();
        judged.forEach((seen, verdict) ->
                alike.computeIfAbsent(verdict, first -> new ArrayList<>()).add(seen));
        alike.forEach((verdict, looks) -> bites(looks).forEach(some -> judged(runId, verdict, some)));
    }

    private void judged(long runId, Verdict verdict, List<String> devices) {
        entities.createNativeQuery("UPDATE newest_look SET cell = ?1, remedy = ?2, needs_deletion = ?3, reason = ?4"
                        + " WHERE cluster = (SELECT r.cluster FROM run r WHERE r.id = ?5) AND device IN (?6)"
                        + " AND run_id = ?5")
                .setParameter(1, verdict.cell().name())
                .setParameter(2, verdict.remedy().name())
                .setParameter(3, verdict.needsDeletion())
                .setParameter(4, verdict.reason().name())
                .setParameter(5, runId)
                .setParameter(6, devices)
                .executeUpdate();
    }

    private static List<List<String>> bites(Collection<Observation> looks) {
        List<String> names = looks.stream()
                .map(seen -> seen.device().value())
                .distinct()
                .sorted()
                .toList();
        List<List<String>> bites = new ArrayList<>();
        for (int from = 0; from < names.size(); from += BITE) {
            bites.add(names.subList(from, Math.min(from + BITE, names.size())));
        }
        return bites;
    }
}
