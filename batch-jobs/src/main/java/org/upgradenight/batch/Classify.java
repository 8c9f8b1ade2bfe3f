package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.run.JobName;

/** Step classify: a verdict for every look. What needs no deed has its outcome here. */
@Dependent
@Named("classify")
public class Classify extends RunBatchlet {

    @Inject
    private Verdicts verdicts;

    @Override
    void perform(Errand errand) {
        while (!stopping() && verdicts.judgeSome(errand) > 0) {
            // each round is a transaction of its own
        }
        if (!stopping() && errand.plan().job() == JobName.HEALTH_CHECK) {
            verdicts.nothingToDo(errand);
        }
    }
}
