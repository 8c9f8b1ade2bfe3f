package org.upgradenight.preparation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.VendorConfig;

/** The journal of settings before ours. A setting stays open from before our write until it is put back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PriorSettings {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Records what is about to be changed on one phone. A setting that is open already keeps its prior value: what we
     * wrote before is no prior value of anybody's. Only where somebody has edited it since, that edit is the prior value
     * and the old record is closed.
     */
    public void intend(
            long runId,
            String cluster,
            String device,
            List<Change> changes,
            VendorConfig prior,
            VendorConfig ours,
            long epoch) {
        for (Change change : changes) {
            PriorSetting open = open(cluster, device, change.element()).orElse(null);
            if (open != null && open.prior().equals(change.from())) {
                open.intendedAnew(change, prior, ours);
            } else if (open != null && change.from().equals(Optional.of(open.ours()))) {
                open.intendedAnew(change, open.priorDocument(), ours);
            } else {
                supersede(open, runId);
                entities.persist(new PriorSetting(runId, cluster, device, change, prior, ours, epoch, clock.instant()));
            }
        }
    }

    /** Keeps what a dry run would have changed on one phone; once, however often it is said. */
    public void planned(long runId, String device, List<Change> changes) {
        entities.createQuery("DELETE FROM PlannedChangeRow p WHERE p.runId = :run AND p.device = :device")
                .setParameter("run", runId)
                .setParameter("device", device)
                .executeUpdate();
        changes.forEach(change -> entities.persist(new PlannedChangeEntity(runId, device, change)));
    }

    private void supersede(PriorSetting open, long runId) {
        if (open != null) {
            open.because("CHANGED_BY_SOMEBODY_ELSE", "edited by somebody else before run " + runId);
            open.close(PriorState.SUPERSEDED, runId, clock.instant());
            entities.flush();
        }
    }

    /** Our values are in place on that phone. */
    public void written(String cluster, String device) {
        open(cluster, device).forEach(setting -> setting.written(clock.instant()));
    }

    /** The cluster stores our values of that phone no longer; it stays open until the phone is seen to follow. */
    public void awaitsPhone(String cluster, String device) {
        open(cluster, device).forEach(PriorSetting::awaitsPhone);
    }

    /** Says why the settings of one phone still wait. */
    public void stillOpen(String cluster, String device, String reason, String note) {
        open(cluster, device).forEach(setting -> setting.because(reason, note));
    }

    /** Closes settings of one phone, by element, and says why. */
    public void close(
            String cluster, String device, long byRun, Map<String, PriorState> ends, String reason, String note) {
        open(cluster, device).forEach(setting -> {
            PriorState end = ends.get(setting.element());
            if (end != null) {
                setting.because(reason, note);
                setting.close(end, byRun, clock.instant());
            }
        });
    }

    /** The open settings of the named phones, by name, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, List<PriorSetting>> open(String cluster, Collection<String> devices) {
        if (devices.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT p FROM PriorSetting p WHERE p.cluster = :cluster AND p.device IN :devices"
                                + " AND p.openKey IS NOT NULL ORDER BY p.id",
                        PriorSetting.class)
                .setParameter("cluster", cluster)
                .setParameter("devices", devices)
                .getResultStream()
                .collect(Collectors.groupingBy(PriorSetting::device));
    }

    /**
     * Those of the named phones that were told to open their web server, were watched to the end and did not: a phone that
     * does not take its configuration any more does not trust whoever signs it.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
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

    /** Names of the phones with open settings, or put back by the given run. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<String> devices(String cluster, long runId) {
        return entities.createQuery(
                        "SELECT DISTINCT p.device FROM PriorSetting p WHERE p.cluster = :cluster"
                                + " AND (p.openKey IS NOT NULL OR p.restoredByRun = :run) ORDER BY p.device",
                        String.class)
                .setParameter("cluster", cluster)
                .setParameter("run", runId)
                .getResultList();
    }

    private List<PriorSetting> open(String cluster, String device) {
        return open(cluster, List.of(device)).getOrDefault(device, List.of());
    }

    private Optional<PriorSetting> open(String cluster, String device, String element) {
        return entities.createQuery("SELECT p FROM PriorSetting p WHERE p.openKey = :key", PriorSetting.class)
                .setParameter("key", PriorSetting.openKey(cluster, device, element))
                .getResultStream()
                .findFirst();
    }
}
