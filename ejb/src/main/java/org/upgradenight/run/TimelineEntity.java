package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A row of {@code timeline}: a stretch of one phone's timeline. */
@Entity
@Table(name = "timeline")
class TimelineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String device;
    private String step;
    private String lines;
    private boolean trouble;

    protected TimelineEntity() {}

    TimelineEntity(long runId, String device, String step, String lines) {
        this.runId = runId;
        this.device = device;
        this.step = step;
        this.lines = lines;
        this.trouble = Trouble.in(lines);
    }
}
