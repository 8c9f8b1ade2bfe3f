package org.upgradenight.phonelogin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code phone_token}. */
@Entity(name = "PhoneTokenRow")
@Table(name = "phone_token")
@SuppressWarnings("UnusedVariable") // columns that only people read
class PhoneTokenEntity {

    @Id
    private String token;

    private String cluster;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PhoneTokenEntity() {}

    PhoneTokenEntity(String token, String cluster, long runId, Instant now) {
        this.token = token;
        this.cluster = cluster;
        this.runId = runId;
        createdAt = now;
    }

    String token() {
        return token;
    }

    String cluster() {
        return cluster;
    }

    boolean good() {
        return endedAt == null;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
