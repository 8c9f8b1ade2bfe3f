package org.upgradenight.planning;

import static org.upgradenight.planning.PlanningMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.run.Page;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.RunRefusedException.Kind;
import org.upgradenight.run.RunRequest;

/** The runs that wait, and what people decide about them. */
@Stateless
public class PlannedRuns {

    private static final int MOST_OPEN = 100;
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final List<PlanState> OPEN =
            List.of(PlanState.WANTS_APPROVAL, PlanState.WAITING, PlanState.STARTING);

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Approvals approvals;

    @Inject
    private PhoneCount phones;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Whether that has to wait for a second person. */
    public boolean wantsApproval(RunRequest request) {
        return approvals.wanted(
                request.cluster(), request.job(), request.dryRun(), phones.of(request.cluster(), request.scope()));
    }

    /** @throws RunRefusedException when its times are not acceptable, or too many wait already */
    public PlannedRun add(RunRequest request, Optional<Instant> startsAt) {
        Instant now = clock.instant();
        startsAt.ifPresent(start -> checkTimes(request, start, now));
        refuse(count(request.cluster()) >= MOST_OPEN, Kind.CONFLICT, MESSAGES.tooMany(request.cluster(), MOST_OPEN));
        Optional<Long> concerned = phones.of(request.cluster(), request.scope());
        PlanState state = approvals.wanted(request.cluster(), request.job(), request.dryRun(), concerned)
                ? PlanState.WANTS_APPROVAL
                : PlanState.WAITING;
        PlannedRunEntity row = new PlannedRunEntity(request, startsAt, concerned, state, now);
        rows.persist(row);
        PlannedRun plan = row.plan();
        note(request.requestedBy(), "run-planned", plan, state == PlanState.WAITING ? "" : "waits for approval");
        return plan;
    }

    /** The second person says yes; without an hour of its own it starts at once. */
    public PlannedRun approve(Actor actor, long id) {
        actor.require(Role.APPROVER);
        PlannedRunEntity row = waiting(actor, id, "approved");
        row.approved(actor.name(), clock.instant());
        note(actor.name(), "run-approved", row.plan(), "");
        return row.plan();
    }

    /** The second person says no. */
    public PlannedRun reject(Actor actor, long id, String why) {
        actor.require(Role.APPROVER);
        refuse(why.isBlank() || why.length() > 1000, Kind.INVALID, MESSAGES.noReason());
        PlannedRunEntity row = waiting(actor, id, "refused");
        row.rejected(actor.name(), MESSAGES.rejected(actor.name(), why.strip()), clock.instant());
        note(actor.name(), "run-rejected", row.plan(), why.strip());
        return row.plan();
    }

    /** Whoever may start such a run may take it back. */
    public PlannedRun cancel(Actor actor, long id) {
        PlannedRunEntity row = locked(id);
        RunRequest request = row.plan().request();
        actor.require(request.changing() ? Role.REMEDIATOR : Role.OPERATOR);
        refuse(
                row.state() != PlanState.WANTS_APPROVAL && row.state() != PlanState.WAITING,
                Kind.CONFLICT,
                MESSAGES.wrongState(id, row.state().name(), "cancelled"));
        row.cancelled(actor.name(), MESSAGES.cancelled(actor.name()), clock.instant());
        note(actor.name(), "run-cancelled", row.plan(), "");
        return row.plan();
    }

    public Optional<PlannedRun> find(long id) {
        return Optional.ofNullable(rows.find(PlannedRunEntity.class, id)).map(PlannedRunEntity::plan);
    }

    /** Those that still wait, the next one first. @param cluster empty for every cluster */
    public List<PlannedRun> open(String cluster) {
        return asked(
                        rows.createQuery(
                                "select p from PlannedRun p where p.state in :open" + of(cluster)
                                        + " order by p.startsAt, p.id",
                                PlannedRunEntity.class),
                        cluster)
                .setParameter("open", OPEN)
                .setMaxResults(1000)
                .getResultStream()
                .map(PlannedRunEntity::plan)
                .toList();
    }

    /** All of them, newest first. @param cluster empty for every cluster */
    public Page<PlannedRun> list(String cluster, int page, int size) {
        String where = " where 1 = 1" + of(cluster);
        List<PlannedRun> items = asked(
                        rows.createQuery(
                                "select p from PlannedRun p" + where + " order by p.id desc", PlannedRunEntity.class),
                        cluster)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(PlannedRunEntity::plan)
                .toList();
        long total = asked(rows.createQuery("select count(p) from PlannedRun p" + where, Long.class), cluster)
                .getSingleResult();
        return new Page<>(items, page, size, total);
    }

    private static void checkTimes(RunRequest request, Instant start, Instant now) {
        refuse(
                start.isBefore(now) || start.isAfter(now.plus(FARTHEST)),
                Kind.INVALID,
                MESSAGES.badStart(start.toString()));
        request.windowEndsAt()
                .ifPresent(end -> refuse(
                        !end.isAfter(start),
                        Kind.INVALID,
                        MESSAGES.windowBeforeStart(end.toString(), start.toString())));
    }

    private PlannedRunEntity waiting(Actor actor, long id, String deed) {
        PlannedRunEntity row = locked(id);
        refuse(
                row.state() != PlanState.WANTS_APPROVAL,
                Kind.CONFLICT,
                MESSAGES.wrongState(id, row.state().name(), deed));
        refuse(row.plan().request().requestedBy().equals(actor.name()), Kind.CONFLICT, MESSAGES.ownRequest(id));
        return row;
    }

    private PlannedRunEntity locked(long id) {
        return Optional.ofNullable(rows.find(PlannedRunEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RunRefusedException(Kind.UNKNOWN, MESSAGES.unknown(id)));
    }

    private long count(String cluster) {
        return rows.createQuery(
                        "select count(p) from PlannedRun p where p.state in :open and p.cluster = :cluster", Long.class)
                .setParameter("open", OPEN)
                .setParameter("cluster", cluster)
                .getSingleResult();
    }

    private static String of(String cluster) {
        return cluster.isEmpty() ? "" : " and p.cluster = :cluster";
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, String cluster) {
        return cluster.isEmpty() ? query : query.setParameter("cluster", cluster);
    }

    private void note(String user, String action, PlannedRun plan, String detail) {
        trail.append(new AuditTrail.Fact(
                user,
                action,
                plan.request().cluster(),
                "planned run " + plan.id() + ": " + plan.request().job().word()
                        + plan.startsAt().map(at -> " at " + at).orElse("")
                        + (detail.isEmpty() ? "" : ", " + detail)));
    }

    private static void refuse(boolean wrong, Kind kind, String why) {
        if (wrong) {
            throw new RunRefusedException(kind, why);
        }
    }
}
