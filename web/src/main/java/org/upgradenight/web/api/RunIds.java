package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.web.problem.ProblemException;

/** Finds the run that a path names, or says that there is none. */
@ApplicationScoped
public class RunIds {

    @Inject
    private RunHistory history;

    public RunView require(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw ProblemException.notFound(MESSAGES.unknownRun(id.length() > 20 ? id.substring(0, 20) + "..." : id));
        }
        return history.run(Long.parseLong(id)).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(id)));
    }
}
