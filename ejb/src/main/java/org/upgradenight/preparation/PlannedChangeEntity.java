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
    private Place layer;

    private String element;

    @Column(name = "from_value")
    private String from;

    @Column(name = "to_value")
    private String to;

    private int phones = 1;

    @Column(name = "outside_scope")
    private int outsideScope;

    protected PlannedChangeEntity() {}

    PlannedChangeEntity(long runId, PlannedStep step) {
        this.runId = runId;
        device = step.holder();
        layer = step.place();
        element = step.element();
        from = step.from().orElse(null);
        to = step.to().orElse(null);
        phones = step.phones();
        outsideScope = step.outside();
    }

    Place place() {
        return layer;
    }

    String holder() {
        return device;
    }

    String element() {
        return element;
    }

    String to() {
        return to;
    }
}
