package org.upgradenight.planning;

import static org.upgradenight.planning.PlanningMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.access.User;
import org.upgradenight.access.Users;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.RunRequest;

/** The rows behind {@link StartClock}: each change is committed before anything is done about it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueRuns {

    /** A run that was missed by more is not started unasked: its hour had a reason. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    static final Duration APPROVAL_WITHIN = Duration.ofHours(24);

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private NodeIdentity identity;

    @Inject
    private Users users;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Takes a run whose hour has come, for this process alone; nothing when none is due. */
    public Optional<PlannedRun> claim() {
        // Found first and locked then: databases do not lock the first rows of an order, and Hibernate warns each time.
        return rows.createQuery(
                        "select p.id from PlannedRun p where p.state = :waiting and p.startsAt <= :now"
                                + " order by p.startsAt, p.id",
                        Long.class)
                .setParameter("waiting", PlanState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::row)
                .filter(row -> row.state() == PlanState.WAITING)
                .map(row -> {
                    row.startedBy(identity.incarnation());
                    return row.plan();
                });
    }

    /** Why a claimed run must not be started after all. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> objection(PlannedRun plan) {
        RunRequest request = plan.request();
        Role needed = request.changing() ? Role.REMEDIATOR : Role.OPERATOR;
        boolean allowed = users.find(request.requestedBy())
                .filter(User::enabled)
                .map(user -> user.groups().contains(needed.word()))
                .orElse(false);
        return allowed ? Optional.empty() : Optional.of(MESSAGES.noLongerAllowed(request.requestedBy()));
    }

    public void became(long id, long run) {
        PlannedRunEntity row = row(id);
        row.became(run);
        trail.append(fact(row, "run-start", "run " + run + ", at its hour"));
    }

    public void refused(long id, String why) {
        PlannedRunEntity row = row(id);
        row.refused(why);
        trail.append(fact(row, "run-start-refused", why));
    }

    /** Runs that a dead process had claimed: those that came to be are known by their rows, the others wait again. */
    public void takeOver() {
        List<PlannedRunEntity> claimed = rows.createQuery(
                        "select p from PlannedRun p where p.state = :starting and p.incarnation <> :me",
                        PlannedRunEntity.class)
                .setParameter("starting", PlanState.STARTING)
                .setParameter("me", identity.incarnation())
                .getResultList();
        claimed.forEach(row -> runOf(row.plan().id()).ifPresentOrElse(row::became, row::waitsAgain));
    }

    /** Runs that nobody may start unasked any more. */
    public void giveUpLate() {
        Instant now = clock.instant();
        rows.createQuery("select p from PlannedRun p where p.state in :open", PlannedRunEntity.class)
                .setParameter("open", List.of(PlanState.WANTS_APPROVAL, PlanState.WAITING))
                .getResultList()
                .forEach(row -> tooLate(row.plan(), now).ifPresent(why -> {
                    row.refused(why);
                    trail.append(fact(row, "run-start-refused", why));
                }));
    }

    static Optional<String> tooLate(PlannedRun plan, Instant now) {
        if (plan.startsAt().isEmpty()) {
            return now.isBefore(plan.requestedAt().plus(APPROVAL_WITHIN))
                    ? Optional.empty()
                    : Optional.of(MESSAGES.neverApproved(APPROVAL_WITHIN.toHours()));
        }
        Instant due = plan.startsAt().get();
        boolean closed =
                plan.request().windowEndsAt().filter(end -> !now.isBefore(end)).isPresent();
        return closed || now.isAfter(due.plus(PATIENCE))
                ? Optional.of(MESSAGES.tooLate(due.toString()))
                : Optional.empty();
    }

    private Optional<Long> runOf(long id) {
        List<?> runs = rows.createNativeQuery("SELECT id FROM run WHERE planned_run = ?1")
                .setParameter(1, id)
                .getResultList();
        return runs.stream().map(run -> ((Number) run).longValue()).findFirst();
    }

    private PlannedRunEntity row(long id) {
        return rows.find(PlannedRunEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static AuditTrail.Fact fact(PlannedRunEntity row, String action, String detail) {
        PlannedRun plan = row.plan();
        return new AuditTrail.Fact(
                plan.request().requestedBy(),
                action,
                plan.request().cluster(),
                "planned run " + plan.id() + ": " + detail);
    }
}
