package org.upgradenight.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code api_token}. The token has 256 random bits, so a plain SHA-256 keeps it safe at rest. */
@Entity(name = "ApiToken")
@Table(name = "api_token")
class TokenEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "user_name", nullable = false)
    private String userName;

    @Column(nullable = false)
    private String label;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected TokenEntity() {}

    TokenEntity(String userName, String label, String tokenHash, Instant createdAt, Instant expiresAt) {
        this.userName = userName;
        this.label = label;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String userName() {
        return userName;
    }

    boolean validAt(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    Token token() {
        return new Token(id, label, createdAt, Optional.ofNullable(expiresAt));
    }
}
