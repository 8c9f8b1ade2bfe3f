package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** A run's terms in the rows of {@code run} and {@code planned_run}; each of them keeps the choices in its own way. */
@Embeddable
public class TermsColumns {

    private String job;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String scope;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "canary_size")
    private Integer canarySize;

    @Column(name = "canary_max_failure_percent")
    private Integer canaryMaxFailurePercent;

    @Column(name = "group_first")
    private Integer groupFirst;

    @Column(name = "group_then")
    private Integer groupThen;

    @Column(name = "group_max_failure_percent")
    private Integer groupMaxFailurePercent;

    @Column(name = "window_ends_at")
    private Instant windowEndsAt;

    protected TermsColumns() {}

    public TermsColumns(RunTerms terms) {
        job = terms.job().word();
        source = terms.source();
        scope = ScopeText.write(terms.scope());
        dryRun = terms.dryRun();
        canarySize = terms.canary().map(Canary::size).orElse(null);
        canaryMaxFailurePercent = terms.canary().map(Canary::maxFailurePercent).orElse(null);
        groupFirst = terms.groupCanary().map(GroupCanary::first).orElse(null);
        groupThen = terms.groupCanary().map(GroupCanary::then).orElse(null);
        groupMaxFailurePercent =
                terms.groupCanary().map(GroupCanary::maxFailurePercent).orElse(null);
        windowEndsAt = terms.windowEndsAt().orElse(null);
    }

    /** The terms, with choices that are kept elsewhere. */
    public RunTerms terms(RunChoices choices) {
        return new RunTerms(
                JobName.of(job).orElseThrow(),
                source,
                ScopeText.read(scope),
                dryRun,
                canarySize == null ? Optional.empty() : Optional.of(new Canary(canarySize, canaryMaxFailurePercent)),
                groupFirst == null
                        ? Optional.empty()
                        : Optional.of(new GroupCanary(groupFirst, groupThen, groupMaxFailurePercent)),
                Optional.ofNullable(windowEndsAt),
                choices);
    }
}
