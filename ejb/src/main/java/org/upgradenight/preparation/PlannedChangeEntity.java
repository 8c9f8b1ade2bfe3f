package org.upgradenight.preparation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.upgradenight.callmanager.SettingLayer;

/** A row of {@code planned_change}: what a dry run would have changed. */
@Entity(name = "PlannedChangeRow")
@Table(name = "planned_change")
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class PlannedChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String device;

    @Enumerated(EnumType.STRING)
    private SettingLayer layer;

    private String element;

    @Column(name = "from_value")
    private String from;

    @Column(name = "to_value")
    private String to;

    protected PlannedChangeEntity() {}

    PlannedChangeEntity(long runId, String device, Change change) {
        this.runId = runId;
        this.device = device;
        layer = SettingLayer.DEVICE;
        element = change.element();
        from = change.from().orElse(null);
        to = change.to();
    }
}
