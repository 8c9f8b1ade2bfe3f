package org.upgradenight.phone.cti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code cti_channel}: the CTI managers of one cluster, apart by commas. */
@Entity(name = "CtiChannel")
@Table(name = "cti_channel")
class CtiChannelEntity {

    @Id
    private String cluster;

    @Column(nullable = false)
    private String managers;

    protected CtiChannelEntity() {}

    CtiChannelEntity(String cluster) {
        this.cluster = cluster;
    }

    void take(CtiManagers given) {
        managers = given.text();
    }

    CtiManagers managers() {
        return CtiManagers.parse(managers);
    }
}
