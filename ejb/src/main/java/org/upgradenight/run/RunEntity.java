package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private TermsColumns terms;

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
        terms = new TermsColumns(request.terms());
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
                terms.terms(new RunChoices(level, temporaryUser, Hardening.read(hardening))),
                requestedBy,
                approvedBy);
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
