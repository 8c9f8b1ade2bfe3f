package org.upgradenight.night;

import static org.upgradenight.night.NightMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;

/** The nights of the clusters: begun, told that the upgrade is done, ended. Each deed is in the audit trail. */
@Stateless
public class Nights {

    private static final int RUNS_LOOKED_AT = 200;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private RunHistory history;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** The cluster's night under way. */
    public Optional<UpgradeNight> current(String cluster) {
        return open(cluster, LockModeType.NONE).map(NightEntity::night);
    }

    /** The nights under way, by cluster. */
    public List<UpgradeNight> current() {
        return entities.createQuery(
                        "select n from UpgradeNightRow n where n.openKey is not null order by n.cluster",
                        NightEntity.class)
                .getResultStream()
                .map(NightEntity::night)
                .toList();
    }

    /** The cluster's newest night, under way or over. */
    public Optional<UpgradeNight> newest(String cluster) {
        return entities.createQuery(
                        "select n from UpgradeNightRow n where n.cluster = :cluster order by n.id desc",
                        NightEntity.class)
                .setParameter("cluster", cluster)
                .setMaxResults(1)
                .getResultStream()
                .map(NightEntity::night)
                .findFirst();
    }

    /** The phases of a night as its runs stand. */
    public List<PhaseView> phases(UpgradeNight night) {
        return Phases.of(night, history.runs(night.cluster(), 0, RUNS_LOOKED_AT).items());
    }

    /** How many phones a night is about: those of its newest run that took an inventory. */
    public long phones(UpgradeNight night) {
        return phases(night).stream()
                .flatMap(phase -> phase.run().or(phase::dryRun).stream())
                .filter(run -> !run.underWay())
                .mapToLong(RunView::total)
                .max()
                .orElse(0);
    }

    /** @throws NightRefusedException when the cluster has a night under way, or the window is over already */
    public UpgradeNight begin(String cluster, Optional<Instant> windowEndsAt, String user) {
        open(cluster, LockModeType.NONE).ifPresent(night -> {
            throw NightRefusedException.conflict(
                    MESSAGES.nightUnderWay(cluster, night.night().begunBy()));
        });
        checkWindow(windowEndsAt);
        NightEntity night = new NightEntity(cluster, now(), user, windowEndsAt);
        entities.persist(night);
        entities.flush();
        note(user, "night-begun", cluster, window(windowEndsAt));
        return night.night();
    }

    /**
     * Takes somebody's word that the upgrade is done.
     *
     * @param confirm the cluster's name, repeated
     * @param phones how many phones they were told are concerned
     * @throws NightRefusedException when the name differs, the number is not the present one, or it was said already
     */
    public UpgradeNight upgraded(
            String cluster, String confirm, long phones, Optional<Instant> windowEndsAt, String user) {
        NightEntity night = require(cluster);
        night.night().upgraded().ifPresent(said -> {
            throw NightRefusedException.conflict(MESSAGES.saidAlready(said.by()));
        });
        if (!cluster.equals(confirm)) {
            throw NightRefusedException.invalid(MESSAGES.nameMissing(cluster));
        }
        long concerned = phones(night.night());
        if (concerned != phones) {
            throw NightRefusedException.conflict(MESSAGES.otherPhones(concerned));
        }
        checkWindow(windowEndsAt);
        night.windowEnds(windowEndsAt);
        night.upgraded(now(), user, phones);
        note(user, "night-upgraded", cluster, phones + " phones, " + window(windowEndsAt));
        return night.night();
    }

    /**
     * Ends a night.
     *
     * @param unfinished whether it ends also while a run is under way or settings are not restored
     * @throws NightRefusedException when there is something left, unless it is to end so
     */
    public void end(String cluster, boolean unfinished, String user) {
        NightEntity night = require(cluster);
        long unrestored = history.unrestoredCount(cluster);
        boolean underWay = phases(night.night()).stream().anyMatch(phase -> phase.state() == PhaseState.UNDER_WAY);
        if (!unfinished && (underWay || unrestored > 0)) {
            throw NightRefusedException.conflict(MESSAGES.notFinished(unrestored));
        }
        night.ended(now(), user);
        note(user, "night-ended", cluster, unrestored + " settings not restored");
    }

    private NightEntity require(String cluster) {
        return open(cluster, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> NightRefusedException.conflict(MESSAGES.noNight(cluster)));
    }

    private Optional<NightEntity> open(String cluster, LockModeType lock) {
        return entities.createQuery("select n from UpgradeNightRow n where n.openKey = :cluster", NightEntity.class)
                .setParameter("cluster", cluster)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private void checkWindow(Optional<Instant> windowEndsAt) {
        windowEndsAt.filter(end -> !end.isAfter(clock.instant())).ifPresent(end -> {
            throw NightRefusedException.invalid(MESSAGES.windowOver(end.toString()));
        });
    }

    private void note(String user, String action, String cluster, String detail) {
        trail.append(new AuditTrail.Fact(user, action, "cluster " + cluster, detail));
    }

    private static String window(Optional<Instant> end) {
        return end.map(at -> "window ends " + at).orElse("no window");
    }

    /** As exact as the database keeps it, so that a run is never older than its night by a rounding. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
