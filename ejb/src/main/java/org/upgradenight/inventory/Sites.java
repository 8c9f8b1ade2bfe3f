package org.upgradenight.inventory;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The store of sites and of whom to write to about them. */
@Stateless
public class Sites {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    /**
     * Creates a site or replaces what is known of it; its cluster must exist.
     *
     * @return whether it is new
     */
    public boolean put(Site site) {
        Optional<SiteEntity> known = row(site.cluster(), site.name());
        known.ifPresentOrElse(row -> row.take(site), () -> rows.persist(new SiteEntity(site)));
        return known.isEmpty();
    }

    /** @return whether there was such a site */
    public boolean remove(String cluster, String name) {
        Optional<SiteEntity> known = row(cluster, name);
        known.ifPresent(rows::remove);
        return known.isPresent();
    }

    public Optional<Site> find(String cluster, String name) {
        return row(cluster, name).map(SiteEntity::site);
    }

    /** Every site of a cluster, by name. */
    public List<Site> list(String cluster) {
        return rows.createQuery("select s from Site s where s.cluster = :cluster order by s.name", SiteEntity.class)
                .setParameter("cluster", cluster)
                .getResultStream()
                .map(SiteEntity::site)
                .toList();
    }

    private Optional<SiteEntity> row(String cluster, String name) {
        return rows.createQuery("select s from Site s where s.cluster = :cluster and s.name = :name", SiteEntity.class)
                .setParameter("cluster", cluster)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
