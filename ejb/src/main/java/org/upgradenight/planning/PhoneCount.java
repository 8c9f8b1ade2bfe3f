package org.upgradenight.planning;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.upgradenight.inventory.Scope;
import org.upgradenight.run.ScopeText;

/** How many phones a run would concern, as the newest whole inventory of its cluster knows them. */
@Stateless
public class PhoneCount {

    private static final String NEWEST = "SELECT MAX(r.id) FROM run r WHERE r.cluster = ?1 AND r.scope = ?2"
            + " AND EXISTS (SELECT 1 FROM run_device d WHERE d.run_id = r.id)";

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    /** How many phones each site has; empty when the cluster has not been looked at yet. */
    @SuppressWarnings("unchecked") // a native query's rows have no type
    public Map<String, Long> bySite(String cluster) {
        Object newest = newest(cluster);
        Map<String, Long> counts = new TreeMap<>();
        if (newest != null) {
            List<Object[]> found = rows.createNativeQuery(
                            "SELECT site, COUNT(*) FROM run_device WHERE run_id = ?1 GROUP BY site")
                    .setParameter(1, newest)
                    .getResultList();
            found.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        }
        return counts;
    }

    private Object newest(String cluster) {
        return rows.createNativeQuery(NEWEST)
                .setParameter(1, cluster)
                .setParameter(2, ScopeText.write(Scope.EVERYTHING))
                .getSingleResult();
    }

    /** Nothing when the cluster has not been looked at yet. */
    public Optional<Long> of(String cluster, Scope scope) {
        Object newest = newest(cluster);
        if (newest == null) {
            return scope.devices().isEmpty()
                    ? Optional.empty()
                    : Optional.of((long) scope.devices().size());
        }
        return Optional.of(count(((Number) newest).longValue(), scope));
    }

    private long count(long run, Scope scope) {
        List<Object> values = new ArrayList<>(List.of(run));
        String where = devices(scope.devices(), values)
                + in("site", scope.sites(), values)
                + in("device_pool", scope.devicePools(), values)
                + models(scope.models(), values);
        Query query = rows.createNativeQuery("SELECT COUNT(*) FROM run_device WHERE run_id = ?1" + where);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /** A phone's name is kept in capitals, so that the index of names finds it. */
    private static String devices(Set<String> folded, List<Object> values) {
        Set<String> names =
                folded.stream().map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return names.isEmpty() ? "" : " AND device IN (" + places(names, values) + ")";
    }

    private static String in(String column, Set<String> words, List<Object> values) {
        if (words.isEmpty()) {
            return "";
        }
        return " AND LOWER(" + column + ") IN (" + places(words, values) + ")";
    }

    /** A model is named in full or by its number, the last word. */
    private static String models(Set<String> words, List<Object> values) {
        if (words.isEmpty()) {
            return "";
        }
        String whole = "LOWER(model) IN (" + places(words, values) + ")";
        StringBuilder numbers = new StringBuilder();
        for (String word : words) {
            values.add("% " + word);
            numbers.append(" OR LOWER(model) LIKE ?").append(values.size());
        }
        return " AND (" + whole + numbers + ")";
    }

    private static String places(Set<String> words, List<Object> values) {
        List<String> places = new ArrayList<>();
        for (String word : words) {
            values.add(word);
            places.add("?" + values.size());
        }
        return String.join(", ", places);
    }
}
