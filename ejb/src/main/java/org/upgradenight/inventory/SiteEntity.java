package org.upgradenight.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** A row of {@code site}; contacts are separated by commas, which no address may contain. */
@Entity(name = "Site")
@Table(name = "site")
class SiteEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String cluster;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private String contacts;

    @Column(nullable = false)
    private String building;

    @Column(nullable = false)
    private String notes;

    protected SiteEntity() {}

    SiteEntity(Site site) {
        cluster = site.cluster();
        name = site.name();
        take(site);
    }

    final void take(Site site) {
        contacts = String.join(",", site.contacts());
        building = site.building();
        notes = site.notes();
    }

    Site site() {
        return new Site(cluster, name, List.of(contacts.split(",")), building, notes);
    }

    Long id() {
        return id;
    }
}
