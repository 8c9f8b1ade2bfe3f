package org.upgradenight.planning;

import static org.upgradenight.planning.PlanningMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.OptionalInt;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunPlan;
import org.upgradenight.run.RunRefusedException;

/**
 * What wants a second person: on clusters that ask for it, a run that prepares or deletes on more phones than so many. The way
 * home never does, nor a look, a dry run or a letter.
 */
@Stateless
public class Approvals {

    private static final int MOST = 10_000_000;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private AuditTrail trail;

    /** Above how many phones a cluster asks for a second person; nothing when it never does. */
    public OptionalInt above(String cluster) {
        ApprovalRuleEntity row = rows.find(ApprovalRuleEntity.class, cluster);
        return row == null || row.abovePhones() == null ? OptionalInt.empty() : OptionalInt.of(row.abovePhones());
    }

    /** @param phones nothing: never ask */
    public void ask(Actor actor, String cluster, OptionalInt phones) {
        actor.require(Role.ADMIN);
        if (phones.isPresent() && (phones.getAsInt() < 0 || phones.getAsInt() > MOST)) {
            throw new RunRefusedException(RunRefusedException.Kind.INVALID, MESSAGES.badThreshold(MOST));
        }
        ApprovalRuleEntity row = rows.find(ApprovalRuleEntity.class, cluster);
        if (row == null) {
            row = new ApprovalRuleEntity(cluster);
            rows.persist(row);
        }
        row.abovePhones(phones.isPresent() ? phones.getAsInt() : null);
        trail.append(new AuditTrail.Fact(
                actor.name(),
                "approval-rule",
                cluster,
                phones.isPresent() ? "above " + phones.getAsInt() + " phones" : "never"));
    }

    /** @param phones nothing when nobody knows, which is as much as too many */
    public boolean wanted(String cluster, JobName job, boolean dryRun, Optional<Long> phones) {
        OptionalInt above = above(cluster);
        return above.isPresent()
                && destructive(job, dryRun)
                && phones.map(count -> count > above.getAsInt()).orElse(true);
    }

    /**
     * The last gate, once the inventory has said how many phones there are: what was guessed before may have been wrong.
     *
     * @throws RunRefusedException when the run should have been approved and was not
     */
    public void refuseUnapproved(RunPlan plan, long phones) {
        if (plan.approvedBy().isEmpty() && wanted(plan.cluster(), plan.job(), plan.dryRun(), Optional.of(phones))) {
            throw new RunRefusedException(
                    RunRefusedException.Kind.CONFLICT,
                    MESSAGES.notApproved(
                            phones, plan.cluster(), above(plan.cluster()).getAsInt()));
        }
    }

    private static boolean destructive(JobName job, boolean dryRun) {
        return !dryRun
                && switch (job) {
                    case PRE_UPGRADE_PREPARATION, ITL_DELETION -> true;
                    case HEALTH_CHECK, PHYSICAL_REMEDIATION_MAIL, POST_UPGRADE_RESTORATION -> false;
                };
    }
}
