package org.upgradenight.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code audit_head}: where the chain ends. Whoever appends holds its lock until the commit. */
@Entity(name = "AuditHead")
@Table(name = "audit_head")
class AuditHeadEntity {

    static final int ONLY_ROW = 1;

    @Id
    @Column(name = "only_row")
    private Integer onlyRow;

    @Column(nullable = false)
    private long entries;

    @Column(nullable = false)
    private String hash;

    protected AuditHeadEntity() {}

    long entries() {
        return entries;
    }

    String hash() {
        return hash;
    }

    void moveTo(AuditEntry entry) {
        entries = entry.id();
        hash = entry.hash();
    }
}
