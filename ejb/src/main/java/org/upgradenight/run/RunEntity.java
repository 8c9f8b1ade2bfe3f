package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;

/** A row of {@code run}. */
@Entity
@Table(name = "run")
class RunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_id")
    @SequenceGenerator(name = "run_id", sequenceName = "run_id", allocationSize = 1)
    private Long id;

    private String cluster;
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

    @Enumerated(EnumType.STRING)
    @Column(name = "setting_level")
    private Level level;

    @Column(name = "temporary_user")
    private boolean temporaryUser;

    private String hardening;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "planned_run")
    private Long plannedRun;

    @Column(name = "approved_by")
    private String approvedBy;

    private String status;
    private String step;

    @Column(name = "job_execution_id")
    private Long jobExecutionId;

    private int restarts;
    private boolean interrupted;
    private String summary;

    protected RunEntity() {}

    RunEntity(RunRequest request, Instant now) {
        cluster = request.cluster();
        job = request.job().word();
        source = request.source();
        scope = ScopeText.write(request.scope());
        dryRun = request.dryRun();
        canarySize = request.canary().map(Canary::size).orElse(null);
        canaryMaxFailurePercent =
                request.canary().map(Canary::maxFailurePercent).orElse(null);
        groupFirst = request.groupCanary().map(GroupCanary::first).orElse(null);
        groupThen = request.groupCanary().map(GroupCanary::then).orElse(null);
        groupMaxFailurePercent =
                request.groupCanary().map(GroupCanary::maxFailurePercent).orElse(null);
        windowEndsAt = request.windowEndsAt().orElse(null);
        requestedBy = request.requestedBy();
        level = request.choices().level();
        temporaryUser = request.choices().temporaryUser();
        hardening = request.choices().hardening().map(Hardening::text).orElse("");
        createdAt = now;
        plannedRun = request.origin().plannedRun().orElse(null);
        approvedBy = request.origin().approvedBy();
        status = "STARTING";
        step = "";
        summary = "";
    }

    RunPlan plan() {
        return new RunPlan(
                id,
                cluster,
                JobName.of(job).orElseThrow(),
                source,
                ScopeText.read(scope),
                dryRun,
                canarySize == null ? Optional.empty() : Optional.of(new Canary(canarySize, canaryMaxFailurePercent)),
                groupFirst == null
                        ? Optional.empty()
                        : Optional.of(new GroupCanary(groupFirst, groupThen, groupMaxFailurePercent)),
                Optional.ofNullable(windowEndsAt),
                requestedBy,
                approvedBy,
                new RunChoices(level, temporaryUser, Hardening.read(hardening)));
    }

    long id() {
        return id;
    }

    String cluster() {
        return cluster;
    }

    String status() {
        return status;
    }

    boolean interrupted() {
        return interrupted;
    }

    Optional<Long> jobExecution() {
        return Optional.ofNullable(jobExecutionId);
    }

    void startedAs(long execution, Instant now) {
        jobExecutionId = execution;
        startedAt = startedAt == null ? now : startedAt;
    }

    void becomes(String newStatus) {
        status = newStatus;
    }

    void resumed() {
        status = "STARTING";
        interrupted = false;
        endedAt = null;
        restarts++;
    }

    void interruptedAt(Instant now) {
        status = "FAILED";
        interrupted = true;
        endedAt = now;
    }

    void ended(String finalStatus, Instant now) {
        status = finalStatus;
        endedAt = now;
    }

    void atStep(String name) {
        step = name;
    }

    void summarised(String text) {
        summary = text;
    }
}
