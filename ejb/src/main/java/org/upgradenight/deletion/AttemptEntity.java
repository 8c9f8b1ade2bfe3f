package org.upgradenight.deletion;

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

/** A row of {@code deletion_attempt}. */
@Entity
@Table(name = "deletion_attempt")
class AttemptEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String cluster;
    private String device;
    private int attempt;
    private long epoch;
    private String node;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    private String reason;
    private String detail;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "pressed_at")
    private Instant pressedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AttemptEntity() {}

    AttemptEntity(long runId, String cluster, String device, int attempt, long epoch, String node, Instant now) {
        this.runId = runId;
        this.cluster = cluster;
        this.device = device;
        this.attempt = attempt;
        this.epoch = epoch;
        this.node = node;
        state = AttemptState.BEGUN;
        reason = "";
        detail = "";
        begunAt = now;
    }

    String device() {
        return device;
    }

    int attempt() {
        return attempt;
    }

    AttemptState state() {
        return state;
    }
}
