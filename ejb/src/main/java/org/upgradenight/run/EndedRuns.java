package org.upgradenight.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The counts of runs that are over, which no longer change: lists of runs need not count their phones again. */
@ApplicationScoped
class EndedRuns {

    private static final int MOST = 500;

    private final Map<RunRow, RunFigures> known = new LinkedHashMap<>();

    /** Found only while the run's row is word for word what it was. */
    synchronized Optional<RunFigures> figures(RunRow row) {
        return Optional.ofNullable(known.get(row));
    }

    synchronized void keep(RunRow row, RunFigures figures) {
        known.put(row, figures);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
