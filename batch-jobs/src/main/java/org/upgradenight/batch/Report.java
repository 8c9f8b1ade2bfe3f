package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.upgradenight.reporting.ClusterLooks;
import org.upgradenight.run.MatrixView;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.Runs;

/** Step report: what became of the run, kept with it: outcomes, the matrix after it, and what the cluster says of itself. */
@Dependent
@Named("report")
public class Report extends RunBatchlet {

    @Inject
    private RunHistory history;

    @Inject
    private Runs runs;

    @Inject
    private ClusterLooks looks;

    @Override
    void perform(Errand errand) {
        looks.take(errand.plan().id(), errand.cluster())
                .ifPresent(trouble -> runs.say(errand.plan().id(), trouble));
        JsonObjectBuilder outcomes = Json.createObjectBuilder();
        history.run(errand.plan().id())
                .orElseThrow()
                .outcomes()
                .forEach((outcome, phones) -> outcomes.add(outcome, phones));
        MatrixView matrix = history.matrix(errand.cluster().name());
        runs.summarise(
                errand.plan().id(),
                Json.createObjectBuilder()
                        .add("outcomes", outcomes)
                        .add("remotely", matrix.remotely())
                        .add("physically", matrix.physically())
                        .build()
                        .toString());
    }
}
