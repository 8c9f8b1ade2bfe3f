package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.run.JobName;
import org.upgradenight.run.PlanGroup;
import org.upgradenight.run.PlanSums;

/** What a dry run would change, and how many phones that reaches. */
@Named
@RequestScoped
public class PlanPart {
    private static final int SHOWN = 40;
    private static final Set<String> PLANNING =
            Set.of(JobName.PRE_UPGRADE_PREPARATION.word(), JobName.POST_UPGRADE_RESTORATION.word());

    @Inject
    private PlanSums plans;

    private Optional<PlanSums.Plan> plan;

    /** Whether the run has a plan: dry runs of what changes settings do, once they are over. */
    public boolean shown(RunFace run) {
        return run.getRun().dryRun() && PLANNING.contains(run.getRun().job()) && !run.isUnderWay();
    }

    public List<PlanGroup> groups(RunFace run) {
        List<PlanGroup> all = all(run);
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public int more(RunFace run) {
        return Math.max(0, all(run).size() - SHOWN);
    }

    /** Whether it is counted for the first time just now. */
    public boolean pending(RunFace run) {
        return plan(run).isEmpty();
    }

    public String reach(RunFace run) {
        return plan(run).map(PlanSums.Plan::reach).map(PlanWords::reach).orElse("");
    }

    public String layer(PlanGroup group) {
        return PlanWords.layer(group.layer());
    }

    public String value(Optional<String> value) {
        return value.orElse("not set");
    }

    private List<PlanGroup> all(RunFace run) {
        return plan(run).map(PlanSums.Plan::groups).orElse(List.of());
    }

    private Optional<PlanSums.Plan> plan(RunFace run) {
        if (plan == null) {
            plan = plans.soFar(run.getRun());
        }
        return plan;
    }
}
