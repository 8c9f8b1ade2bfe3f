package org.upgradenight.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.TermsColumns;

/** A row of {@code planned_run}. */
@Entity(name = "PlannedRun")
@Table(name = "planned_run")
@SecondaryTable(
        name = "planned_choice",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "planned_run_id", referencedColumnName = "id"))
class PlannedRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    private String cluster;

    @Embedded
    private TermsColumns terms;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "starts_at")
    private Instant startsAt;

    private Long phones;

    @Column(table = "planned_choice")
    private String choices;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String message;
    private String incarnation;

    @Column(name = "run_id")
    private Long runId;

    protected PlannedRunEntity() {}

    PlannedRunEntity(
            RunRequest request, Optional<Instant> startsAt, Optional<Long> phones, PlanState state, Instant now) {
        cluster = request.cluster();
        terms = new TermsColumns(request.terms());
        requestedBy = request.requestedBy();
        requestedAt = now;
        choices = request.choices().text().orElse(null);
        this.startsAt = startsAt.orElse(null);
        this.phones = phones.orElse(null);
        this.state = state;
        decidedBy = "";
        message = "";
        incarnation = "";
    }

    PlanState state() {
        return state;
    }

    String incarnation() {
        return incarnation;
    }

    void approved(String user, Instant now) {
        decided(user, now);
        state = PlanState.WAITING;
        startsAt = startsAt == null ? now : startsAt;
    }

    void cancelled(String user, String why, Instant now) {
        decided(user, now);
        over(PlanState.CANCELLED, why);
    }

    void rejected(String user, String why, Instant now) {
        decided(user, now);
        over(PlanState.REFUSED, why);
    }

    void refused(String why) {
        over(PlanState.REFUSED, why);
    }

    void startedBy(String process) {
        state = PlanState.STARTING;
        incarnation = process;
    }

    void waitsAgain() {
        state = PlanState.WAITING;
        incarnation = "";
    }

    void became(long run) {
        state = PlanState.STARTED;
        runId = run;
    }

    PlannedRun plan() {
        return new PlannedRun(
                id,
                request(),
                requestedAt,
                Optional.ofNullable(startsAt),
                Optional.ofNullable(phones),
                state,
                decidedBy,
                Optional.ofNullable(decidedAt),
                message,
                Optional.ofNullable(runId));
    }

    /** Its confirmation was given when it was planned. */
    private RunRequest request() {
        return new RunRequest(
                cluster,
                terms.terms(Optional.ofNullable(choices).map(RunChoices::read).orElse(RunChoices.NONE)),
                cluster,
                requestedBy,
                new RunRequest.Origin(Optional.ofNullable(id), runsApproved() ? decidedBy : ""));
    }

    private boolean runsApproved() {
        return state != PlanState.CANCELLED && state != PlanState.REFUSED;
    }

    private void decided(String user, Instant now) {
        decidedBy = user;
        decidedAt = now;
    }

    private void over(PlanState last, String why) {
        state = last;
        message = why.length() > 2000 ? why.substring(0, 2000) : why;
    }
}
