package org.upgradenight.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Phones of a deletion that are held back until the first of their group have proven themselves. A group is of one model,
 * load and site, since what one of its phones does tells of the others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PressGroups {

    private static final int BITE = 500;
    private static final String IN_DOUBT =
            "EXISTS (SELECT 1 FROM deletion_attempt a WHERE a.run_id = %1$s.run_id AND a.device = %1$s.device"
                    + " AND a.state IN ('BEGUN', 'PRESSED'))";

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** Holds back every phone of the step that is ready; those in doubt stay ready, since they have to be looked at. */
    public void hold(Lease lease, String step) {
        entities.createNativeQuery("UPDATE work_item SET state = 'HELD' WHERE run_id = ?1 AND step = ?2"
                        + " AND state = 'READY' AND NOT " + IN_DOUBT.formatted("work_item"))
                .setParameter(1, lease.runId())
                .setParameter(2, step)
                .executeUpdate();
    }

    /** The step's phones that are ready or held back, by group; in each group those in doubt come first. */
    @SuppressWarnings("unchecked") // a native query's rows have no type
    public SortedMap<String, List<Member>> of(Lease lease, String step) {
        List<Object[]> rows = entities.createNativeQuery("SELECT w.device AS device, d.model AS model,"
                        + " COALESCE(o.running_load, '') AS running_load, w.site AS site, w.state AS state"
                        + " FROM work_item w JOIN run_device d ON d.run_id = w.run_id AND d.device = w.device"
                        + " LEFT JOIN observation o ON o.run_id = w.run_id AND o.device = w.device"
                        + " AND o.phase = 'BEFORE'"
                        + " WHERE w.run_id = ?1 AND w.step = ?2 AND w.state IN ('READY', 'HELD')"
                        + " ORDER BY w.state DESC, w.device")
                .setParameter(1, lease.runId())
                .setParameter(2, step)
                .getResultList();
        SortedMap<String, List<Member>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(name(row), fresh -> new ArrayList<>())
                .add(new Member((String) row[0], row[4].equals("HELD"))));
        return groups;
    }

    /** Makes phones that were held back ready. */
    public void letGo(Lease lease, String step, Collection<String> devices) {
        List<String> all = List.copyOf(devices);
        for (int from = 0; from < all.size(); from += BITE) {
            entities.createNativeQuery("UPDATE work_item SET state = 'READY' WHERE run_id = ?1 AND step = ?2"
                            + " AND state = 'HELD' AND device IN (?3)")
                    .setParameter(1, lease.runId())
                    .setParameter(2, step)
                    .setParameter(3, all.subList(from, Math.min(from + BITE, all.size())))
                    .executeUpdate();
        }
    }

    private static String name(Object[] row) {
        return name((String) row[1], (String) row[2], (String) row[3]);
    }

    /** What a group is called. @param load empty when it is not known */
    static String name(String model, String load, String site) {
        return model + ", " + (load.isEmpty() ? "load unknown" : "load " + load) + ", site " + site;
    }

    /** @param held whether the phone waits for its group; if not, it was begun in an earlier life of the run */
    public record Member(String device, boolean held) {}
}
