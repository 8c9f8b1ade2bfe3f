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
 * Keeps one row a phone of a cluster: which run looked at it last, and what that run judged. A run that is older than the one
 * noted changes nothing. It is written in the transaction of the look itself, so that the two never differ.
 */
final class NewestLooks {

    private static final int BITE = 500;

    private static final String SEEN_AGAIN = """
            UPDATE newest_look SET run_id = ?1, trust_list = ?4, search = COALESCE((SELECT d.search FROM run_device d
                WHERE d.run_id = ?1 AND d.device = newest_look.device), '')
            WHERE cluster = ?2 AND device IN (?3) AND run_id <= ?1
            """;

    private static final String SEEN_FIRST = """
            INSERT INTO newest_look (cluster, device, run_id, trust_list, cell, remedy, needs_deletion, reason, search)
            SELECT DISTINCT o.cluster, o.device, o.run_id, o.trust_list, '', '', FALSE, '', COALESCE(d.search, '')
            FROM observation o LEFT JOIN run_device d ON d.run_id = o.run_id AND d.device = o.device
            WHERE o.run_id = ?1 AND o.cluster = ?2 AND o.device IN (?3) AND o.trust_list = ?4
              AND NOT EXISTS (SELECT 1 FROM newest_look n WHERE n.cluster = o.cluster AND n.device = o.device)
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
