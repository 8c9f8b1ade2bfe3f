package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongFunction;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.web.problem.ProblemException;

/** Finds the run that a path names, or says that there is none. */
@ApplicationScoped
public class RunIds {

    @Inject
    private RunHistory history;

    /** The run with its figures. */
    public RunView require(String id) {
        return found(id, history::run);
    }

    /** The number of a run that there is. */
    public long number(String id) {
        return found(id, history::brief).id();
    }

    private static <T> T found(String id, LongFunction<Optional<T>> question) {
        if (!id.matches("\\d{1,18}")) {
            throw ProblemException.notFound(MESSAGES.unknownRun(id.length() > 20 ? id.substring(0, 20) + "..." : id));
        }
        return question.apply(Long.parseLong(id)).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(id)));
    }
}
