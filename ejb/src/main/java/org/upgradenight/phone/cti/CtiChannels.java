package org.upgradenight.phone.cti;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The store of clusters' CTI managers. */
@Stateless
public class CtiChannels {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    /** The managers of a cluster, none when nobody named any. */
    public CtiManagers managers(String cluster) {
        return Optional.ofNullable(rows.find(CtiChannelEntity.class, cluster))
                .map(CtiChannelEntity::managers)
                .orElse(CtiManagers.NONE);
    }

    /** Replaces the managers of a cluster, which must exist. */
    public void put(String cluster, CtiManagers managers) {
        CtiChannelEntity row = rows.find(CtiChannelEntity.class, cluster);
        if (row == null) {
            row = new CtiChannelEntity(cluster);
            row.take(managers);
            rows.persist(row);
        } else {
            row.take(managers);
        }
    }
}
