package org.upgradenight.night;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code upgrade_night}. */
@Entity(name = "UpgradeNightRow")
@Table(name = "upgrade_night")
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class NightEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    private String cluster;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "upgraded_at")
    private Instant upgradedAt;

    @Column(name = "upgraded_by")
    private String upgradedBy = "";

    private long phones;

    @Column(name = "window_ends_at")
    private Instant windowEndsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy = "";

    protected NightEntity() {}

    NightEntity(String cluster, Instant begunAt, String begunBy, Optional<Instant> windowEndsAt) {
        this.cluster = cluster;
        this.openKey = cluster;
        this.begunAt = begunAt;
        this.begunBy = begunBy;
        this.windowEndsAt = windowEndsAt.orElse(null);
    }

    void upgraded(Instant at, String by, long concerned) {
        upgradedAt = at;
        upgradedBy = by;
        phones = concerned;
    }

    void windowEnds(Optional<Instant> at) {
        windowEndsAt = at.orElse(null);
    }

    void ended(Instant at, String by) {
        endedAt = at;
        endedBy = by;
        openKey = null;
    }

    UpgradeNight night() {
        return new UpgradeNight(
                id,
                cluster,
                begunAt,
                begunBy,
                Optional.ofNullable(upgradedAt).map(at -> new UpgradeNight.Upgraded(at, upgradedBy, phones)),
                Optional.ofNullable(windowEndsAt),
                Optional.ofNullable(endedAt));
    }
}
