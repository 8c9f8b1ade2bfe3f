package org.upgradenight.sitework;

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
import java.util.Optional;

/** A row of {@code site_visit}. */
@Entity(name = "SiteVisit")
@Table(name = "site_visit")
class SiteVisitEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String cluster;
    private String site;
    private String device;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private Report.Result result = Report.Result.NONE;

    private String note = "";

    @Column(name = "reported_by")
    private String reportedBy = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "reported_how", columnDefinition = "varchar(8)")
    private Report.How reportedHow = Report.How.NONE;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected SiteVisitEntity() {}

    SiteVisitEntity(RunHead run, String site, String device, Instant now) {
        this.runId = run.id();
        this.cluster = run.cluster();
        this.site = site;
        this.device = device;
        this.listedAt = now;
    }

    void report(Report report) {
        result = report.result();
        note = report.note();
        reportedBy = report.by();
        reportedHow = report.how();
        reportedAt = report.at().orElse(null);
    }

    String device() {
        return device;
    }

    Report report() {
        return new Report(result, note, reportedBy, reportedHow, Optional.ofNullable(reportedAt));
    }

    ListedPhone listed() {
        return new ListedPhone(site, device, listedAt, report());
    }
}
