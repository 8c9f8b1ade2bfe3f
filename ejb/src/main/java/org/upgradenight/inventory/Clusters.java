package org.upgradenight.inventory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.upgradenight.secrets.SecretBox;

/** The store of clusters. Passwords lie sealed in the database, each bound to its cluster and its use. */
@Stateless
public class Clusters {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private SecretBox secrets;

    @Inject
    private Clock clock;

    /**
     * Creates a cluster or replaces what is known of it.
     *
     * @return whether it is new
     */
    public boolean put(Cluster cluster) {
        ClusterEntity known = rows.find(ClusterEntity.class, cluster.name(), LockModeType.PESSIMISTIC_WRITE);
        ClusterEntity row = known == null ? new ClusterEntity(cluster.name()) : known;
        row.take(
                cluster,
                password -> secrets.seal(purpose(cluster.name(), "password"), password),
                password -> secrets.seal(purpose(cluster.name(), "phone-password"), password),
                clock.instant());
        if (known == null) {
            rows.persist(row);
        }
        return known == null;
    }

    public Optional<Cluster> find(String name) {
        return Optional.ofNullable(rows.find(ClusterEntity.class, name)).map(this::opened);
    }

    /** Every cluster, by name. */
    public List<Cluster> list() {
        return rows.createQuery("select c from Cluster c order by c.name", ClusterEntity.class)
                .getResultStream()
                .map(this::opened)
                .toList();
    }

    /** Remembers the first certificate that a cluster showed; does nothing when one is pinned or pinning is off. */
    public void pin(String name, String sha256) {
        ClusterEntity row = rows.find(ClusterEntity.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            row.pin(sha256);
        }
    }

    private Cluster opened(ClusterEntity row) {
        return row.cluster(
                kept -> secrets.open(purpose(row.name(), "password"), kept),
                kept -> secrets.open(purpose(row.name(), "phone-password"), kept));
    }

    private static String purpose(String cluster, String what) {
        return "cluster/" + cluster + "/" + what;
    }
}
