package org.upgradenight.batch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.upgradenight.classification.Observation;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.Leases;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Outcomes;

/** Writes verdicts, a batch a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Verdicts {

    private static final int BATCH = 500;

    @Inject
    private Findings findings;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Leases leases;

    /** @return how many were judged */
    public int judgeSome(Errand errand) {
        leases.hold(errand.lease());
        List<Observation> looks = findings.unjudged(errand.plan().id(), Phase.BEFORE, BATCH);
        findings.judge(errand.plan().id(), Phase.BEFORE, errand.judge().judge(looks));
        return looks.size();
    }

    /** A health check does nothing to any phone, and says so for each. */
    public void nothingToDo(Errand errand) {
        leases.hold(errand.lease());
        outcomes.recordMissing(
                errand.plan().id(),
                Outcome.SKIPPED,
                "SELECT device, reason FROM verdict WHERE run_id = ?1 AND phase = 'BEFORE'");
    }
}
