package org.upgradenight.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Reason;
import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;
import org.upgradenight.inventory.DeviceName;

/** A row of {@code verdict}. */
@Entity
@Table(name = "verdict")
class VerdictEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String device;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Cell cell;

    @Enumerated(EnumType.STRING)
    private Remedy remedy;

    @Column(name = "needs_deletion")
    private boolean needsDeletion;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    protected VerdictEntity() {}

    VerdictEntity(long runId, Phase phase, DeviceName device, Verdict verdict) {
        this.runId = runId;
        this.phase = phase;
        this.device = device.value();
        cell = verdict.cell();
        remedy = verdict.remedy();
        needsDeletion = verdict.needsDeletion();
        reason = verdict.reason();
    }
}
