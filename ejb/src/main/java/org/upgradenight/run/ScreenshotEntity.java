package org.upgradenight.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.upgradenight.inventory.ScreenPicture;

/** A row of {@code screenshot}. */
@Entity
@Table(name = "screenshot")
class ScreenshotEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String device;

    @Column(name = "taken_at")
    private Instant takenAt;

    private int width;
    private int height;
    private byte[] png;

    protected ScreenshotEntity() {}

    ScreenshotEntity(long runId, String device, Screenshot taken) {
        this.runId = runId;
        this.device = device;
        takenAt = taken.takenAt();
        width = taken.picture().width();
        height = taken.picture().height();
        png = taken.picture().png();
    }

    Screenshot screenshot() {
        return new Screenshot(takenAt, new ScreenPicture(png, width, height));
    }
}
