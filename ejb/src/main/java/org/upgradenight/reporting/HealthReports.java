package org.upgradenight.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Makes the health-check report of a run. */
@ApplicationScoped
public class HealthReports {

    @Inject
    private ReportRows rows;

    @Inject
    private Clock clock;

    /** The report of a run that is over, as its rows stand now; nothing when there is no such run. */
    public Optional<HealthReport> of(long run) {
        return rows.report(run, clock.instant());
    }

    /** The same beside an earlier run, which is of the same cluster; nothing when either is unknown. */
    public Optional<HealthReport> of(long run, long before) {
        return of(run).flatMap(now -> of(before).map(now::comparedWith));
    }

    /** The report with the full lists behind it; the caller closes them. */
    public Optional<RunLists> lists(long run) throws IOException {
        return rows.lists(run, clock.instant());
    }
}
