package org.upgradenight.preparation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What we changed and have not put back yet, of whom: the reading side of {@link PriorSettings}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenChanges {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    /** The open settings of the named phones, by name, the oldest first: their own, and those they inherit. */
    public Map<String, List<PriorSetting>> of(String cluster, Collection<String> devices) {
        return devices.isEmpty()
                ? Map.of()
                : ofPhones(entities, cluster, devices).collect(Collectors.groupingBy(PriorSetting::device));
    }

    static Stream<PriorSetting> ofPhones(EntityManager entities, String cluster, Collection<String> devices) {
        return entities.createQuery(
                        "SELECT p FROM PriorSetting p WHERE p.cluster = :cluster AND p.device IN :devices"
                                + " AND p.layer IN :places AND p.openKey IS NOT NULL ORDER BY p.id",
                        PriorSetting.class)
                .setParameter("cluster", cluster)
                .setParameter("devices", devices)
                .setParameter("places", Place.OF_PHONES)
                .getResultStream();
    }

    /**
     * Those of the named phones that were told to open their web server, were watched to the end and did not: a phone that
     * does not take its configuration any more does not trust whoever signs it.
     */
    public Set<String> deaf(String cluster, Collection<String> devices) {
        if (devices.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery(
                        "SELECT DISTINCT p.device FROM prior_setting p JOIN device_outcome o ON o.run_id = p.run_id"
                                + " AND o.device = p.device WHERE p.cluster = :cluster AND p.device IN (:devices)"
                                + " AND p.open_key IS NOT NULL AND p.state = 'WRITTEN' AND p.element IN"
                                + " ('vendorConfig.webAccess', 'vendorConfig.webProtocol')"
                                + " AND o.reason = 'NO_EFFECT_SEEN'")
                .setParameter("cluster", cluster)
                .setParameter("devices", devices)
                .getResultList();
        return rows.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** The open settings of what phones share, the oldest first. */
    public List<PriorSetting> shared(String cluster) {
        return entities.createQuery(
                        "SELECT p FROM PriorSetting p WHERE p.cluster = :cluster AND p.layer IN :places"
                                + " AND p.openKey IS NOT NULL ORDER BY p.id",
                        PriorSetting.class)
                .setParameter("cluster", cluster)
                .setParameter("places", Place.SHARED)
                .getResultList();
    }

    /** How many phones follow a value of ours that they share. */
    public int inheriting(String cluster) {
        return entities.createQuery(
                        "SELECT COUNT(DISTINCT p.device) FROM PriorSetting p WHERE p.cluster = :cluster"
                                + " AND p.layer = :place AND p.openKey IS NOT NULL",
                        Long.class)
                .setParameter("cluster", cluster)
                .setParameter("place", Place.INHERITED)
                .getSingleResult()
                .intValue();
    }

    /** The phones that we gave to application users and that are not taken back, by the row's element. */
    public Map<String, List<String>> associated(String cluster) {
        return entities.createQuery(
                        "SELECT p.element, p.device FROM PriorSetting p WHERE p.cluster = :cluster AND p.layer = :place"
                                + " AND p.openKey IS NOT NULL ORDER BY p.device",
                        Object[].class)
                .setParameter("cluster", cluster)
                .setParameter("place", Place.APPLICATION_USER)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /**
     * Names of the phones with open settings, or put back by the given run.
     *
     * @param inheriting whether phones count that only inherit a value of ours
     */
    public List<String> devices(String cluster, long runId, boolean inheriting) {
        return entities.createQuery(
                        "SELECT DISTINCT p.device FROM PriorSetting p WHERE p.cluster = :cluster AND p.layer IN :places"
                                + " AND (p.openKey IS NOT NULL OR p.restoredByRun = :run) ORDER BY p.device",
                        String.class)
                .setParameter("cluster", cluster)
                .setParameter("places", inheriting ? Place.OF_PHONES : Set.of(Place.DEVICE))
                .setParameter("run", runId)
                .getResultList();
    }
}
