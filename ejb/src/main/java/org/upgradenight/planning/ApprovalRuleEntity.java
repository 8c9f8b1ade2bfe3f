package org.upgradenight.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code approval_rule}. */
@Entity(name = "ApprovalRule")
@Table(name = "approval_rule")
class ApprovalRuleEntity {

    @Id
    private String cluster;

    @Column(name = "above_phones")
    private Integer abovePhones;

    protected ApprovalRuleEntity() {}

    ApprovalRuleEntity(String cluster) {
        this.cluster = cluster;
    }

    Integer abovePhones() {
        return abovePhones;
    }

    void abovePhones(Integer phones) {
        abovePhones = phones;
    }
}
