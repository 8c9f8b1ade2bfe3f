package org.upgradenight.phonelogin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code temporary_user}. */
@Entity(name = "TemporaryUserRow")
@Table(name = "temporary_user")
@SuppressWarnings("UnusedVariable") // columns that only people read
class TemporaryUserEntity {

    @Id
    private String cluster;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "sealed_password")
    private String sealedPassword;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TemporaryUserEntity() {}

    TemporaryUserEntity(String cluster, String userName, String sealedPassword, long runId, Instant now) {
        this.cluster = cluster;
        this.userName = userName;
        this.sealedPassword = sealedPassword;
        this.runId = runId;
        createdAt = now;
    }

    String userName() {
        return userName;
    }

    String sealedPassword() {
        return sealedPassword;
    }
}
