package org.upgradenight.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code audit_entry}; written once, never changed. */
@Entity(name = "AuditEntry")
@Table(name = "audit_entry")
class AuditEntity {

    @Id
    private Long id;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false)
    private String node;

    @Column(name = "user_name", nullable = false, updatable = false)
    private String userName;

    @Column(nullable = false, updatable = false)
    private String action;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private String detail;

    @Column(name = "previous_hash", nullable = false, updatable = false)
    private String previousHash;

    @Column(nullable = false, updatable = false)
    private String hash;

    protected AuditEntity() {}

    AuditEntity(AuditEntry entry) {
        id = entry.id();
        at = entry.at();
        node = entry.node();
        userName = entry.user();
        action = entry.action();
        subject = entry.subject();
        detail = entry.detail();
        previousHash = entry.previousHash();
        hash = entry.hash();
    }

    AuditEntry entry() {
        return new AuditEntry(id, at, node, userName, action, subject, detail, previousHash, hash);
    }
}
