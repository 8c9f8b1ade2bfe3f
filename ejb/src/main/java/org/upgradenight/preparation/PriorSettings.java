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

/**
 * The journal of settings before ours, as it is written. A setting stays open from before our write until it is put back;
 * {@link OpenChanges} reads what is open.
 */
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
        intend(runId, cluster, Place.DEVICE, device, changes, prior, ours, epoch);
    }

    /** The same for values that phones share. */
    public void intend(
            long runId,
            String cluster,
            Place place,
            String device,
            List<Change> changes,
            VendorConfig prior,
            VendorConfig ours,
            long epoch) {
        for (Change change : changes) {
            PriorSetting open =
                    open(place.openKey(cluster, device, change.element())).orElse(null);
            if (open != null && open.prior().equals(change.from())) {
                open.intendedAnew(change, prior, ours);
            } else if (open != null && change.from().equals(Optional.of(open.ours()))) {
                open.intendedAnew(change, open.priorDocument(), ours);
            } else {
                supersede(open, runId);
                entities.persist(
                        new PriorSetting(runId, cluster, place, device, change, prior, ours, epoch, clock.instant()));
            }
        }
    }

    /** Records values that are replaced for good; once a run, however often it is said. */
    public void hardened(long runId, String cluster, String device, List<Change> changes, long epoch) {
        entities.createQuery("DELETE FROM PriorSetting p WHERE p.runId = :run AND p.cluster = :cluster"
                        + " AND p.device = :device AND p.state = :state")
                .setParameter("run", runId)
                .setParameter("cluster", cluster)
                .setParameter("device", device)
                .setParameter("state", PriorState.HARDENED)
                .executeUpdate();
        VendorConfig none = VendorConfig.EMPTY;
        for (Change change : changes) {
            PriorSetting row =
                    new PriorSetting(runId, cluster, Place.DEVICE, device, change, none, none, epoch, clock.instant());
            row.because("HARDENED", "");
            row.close(PriorState.HARDENED, runId, clock.instant());
            entities.persist(row);
        }
    }

    /**
     * Records one change of many phones at once that has no document: that they inherit a value, or are controlled by a
     * user. Where it is open already, its prior value stays.
     */
    public void intendAll(
            long runId, String cluster, Place place, Change change, Collection<String> phones, long epoch) {
        Set<String> known = openOf(cluster, place, change.element(), phones).stream()
                .map(PriorSetting::device)
                .collect(Collectors.toSet());
        for (String phone : phones) {
            if (known.add(phone)) {
                VendorConfig none = VendorConfig.EMPTY;
                entities.persist(
                        new PriorSetting(runId, cluster, place, phone, change, none, none, epoch, clock.instant()));
            }
        }
    }

    /** Ours is in place for all of these. */
    public void writtenAll(String cluster, Place place, String element, Collection<String> phones) {
        openOf(cluster, place, element, phones).forEach(setting -> setting.written(clock.instant()));
    }

    /** Says why one change still waits. */
    public void stillOpen(
            String cluster, Place place, String element, Collection<String> holders, String reason, String note) {
        openOf(cluster, place, element, holders).forEach(setting -> setting.because(reason, note));
    }

    /** Closes one change of many phones, and says why. */
    public void closeAll(
            String cluster,
            Place place,
            String element,
            Collection<String> phones,
            PriorState end,
            long byRun,
            String reason) {
        openOf(cluster, place, element, phones).forEach(setting -> {
            setting.because(reason, "");
            setting.close(end, byRun, clock.instant());
        });
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

    private List<PriorSetting> open(String cluster, String device) {
        return OpenChanges.ofPhones(entities, cluster, List.of(device)).toList();
    }

    private List<PriorSetting> openOf(String cluster, Place place, String element, Collection<String> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT p FROM PriorSetting p WHERE p.cluster = :cluster AND p.layer = :place"
                                + " AND p.element = :element AND p.device IN :holders AND p.openKey IS NOT NULL",
                        PriorSetting.class)
                .setParameter("cluster", cluster)
                .setParameter("place", place)
                .setParameter("element", element)
                .setParameter("holders", holders)
                .getResultList();
    }

    private Optional<PriorSetting> open(String openKey) {
        return entities.createQuery("SELECT p FROM PriorSetting p WHERE p.openKey = :key", PriorSetting.class)
                .setParameter("key", openKey)
                .getResultStream()
                .findFirst();
    }
}
