package org.upgradenight.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * The figures of an earlier run of the same cluster beside those of this one. The runs may have had other scopes.
 *
 * @param run the earlier one
 */
public record Comparison(long run, String job, Optional<Instant> endedAt, List<Row> rows) {

    /** One figure in both runs, absent where it was not measured. */
    public record Row(String figure, Optional<Long> before, Optional<Long> now) {}

    public Comparison {
        rows = List.copyOf(rows);
    }

    static Comparison of(HealthReport before, HealthReport now) {
        Pairs pairs = new Pairs(before, now);
        pairs.add("Phones in scope", report -> Optional.of(report.targetSystem().total()));
        pairs.add(
                "Registered phones", report -> Optional.of(report.targetSystem().registered()));
        pairs.add(
                "Phones on another load than their model's default",
                report -> told(report.firmware().coverage(), report.firmware().nonDefaultTotal()));
        pairs.add("Phones with SSH enabled", report -> report.ssh().bad());
        for (TrustListStatus status : TrustListStatus.values()) {
            if (status != TrustListStatus.UNKNOWN) {
                pairs.add(
                        "Trust list: " + Spoken.words(status.name()),
                        report -> told(
                                report.trustList().coverage(),
                                report.trustList().count(status)));
            }
        }
        pairs.add(
                "Trust list: not measured",
                report -> Optional.of(report.trustList().coverage().notMeasured()));
        settings(pairs);
        pairs.add(
                "Lists that can be deleted from afar",
                report -> Optional.of(report.remediation().remotely()));
        pairs.add(
                "Lists that need a visit",
                report -> Optional.of(report.remediation().physically()));
        return new Comparison(
                before.run().id(), before.run().job(), before.run().endedAt(), pairs.rows);
    }

    private static void settings(Pairs pairs) {
        pairs.add(
                "Settings access enabled",
                report -> told(
                        report.settingsAccess().coverage(),
                        report.settingsAccess().enabled()));
        pairs.add(
                "Settings access restricted or disabled",
                report -> told(
                        report.settingsAccess().coverage(),
                        report.settingsAccess().restricted()
                                + report.settingsAccess().disabled()));
        pairs.add(
                "Web servers enabled",
                report -> told(report.webAccess().coverage(), report.webAccess().enabled()));
        pairs.add(
                "Web servers disabled",
                report -> told(report.webAccess().coverage(), report.webAccess().disabled()));
    }

    private static Optional<Long> told(Coverage coverage, long figure) {
        return coverage.nothing() ? Optional.empty() : Optional.of(figure);
    }

    private static final class Pairs {
        private final HealthReport before;
        private final HealthReport now;
        private final List<Row> rows = new ArrayList<>();

        Pairs(HealthReport before, HealthReport now) {
            this.before = before;
            this.now = now;
        }

        void add(String figure, Function<HealthReport, Optional<Long>> of) {
            rows.add(new Row(figure, of.apply(before), of.apply(now)));
        }
    }
}
