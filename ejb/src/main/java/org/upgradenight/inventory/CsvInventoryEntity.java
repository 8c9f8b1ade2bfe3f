package org.upgradenight.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code csv_inventory}: one imported file. */
@Entity(name = "CsvInventoryFile")
@Table(name = "csv_inventory")
class CsvInventoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(nullable = false)
    private String cluster;

    @Column(name = "imported_by", nullable = false)
    private String importedBy;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    @Column(nullable = false)
    private int accepted;

    @Column(nullable = false)
    private int rejected;

    protected CsvInventoryEntity() {}

    CsvInventoryEntity(String cluster, String importedBy, Instant importedAt) {
        this.cluster = cluster;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    Long id() {
        return id;
    }

    void counted(int taken, int refused) {
        accepted = taken;
        rejected = refused;
    }
}
