package org.upgradenight.sitework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code site_link}. */
@Entity(name = "SiteLink")
@Table(name = "site_link")
class SiteLinkEntity {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "run_id")
    private long runId;

    private String site;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SiteLinkEntity() {}

    SiteLinkEntity(String tokenHash, long runId, String site, Instant now) {
        this.tokenHash = tokenHash;
        this.runId = runId;
        this.site = site;
        this.createdAt = now;
        this.expiresAt = now.plus(SiteLink.LIFE);
    }

    boolean validAt(Instant now) {
        return !now.isBefore(createdAt) && now.isBefore(expiresAt);
    }

    long runId() {
        return runId;
    }

    String site() {
        return site;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
