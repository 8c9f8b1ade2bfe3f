package org.upgradenight.probe;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.SignedList;

/** The table of trust lists that clusters were seen to offer. A list that two look at at once may stand in it twice. */
@Stateless
public class SeenLists implements ListMemory {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void saw(String cluster, String server, FileHash hash, SignedList file) {
        if (find(cluster, hash.sha256()).isEmpty()) {
            entities.persist(new SeenListEntity(cluster, server, hash, file, clock.instant()));
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Set<String>> recoveryKeys(String cluster, String shownHash) {
        return find(cluster, shownHash).stream().findFirst().map(SeenListEntity::recoveryKeys);
    }

    private List<SeenListEntity> find(String cluster, String hash) {
        return entities.createQuery(
                        "SELECT l FROM SeenListEntity l WHERE l.cluster = :cluster"
                                + " AND (l.sha256 = :hash OR l.sha1 = :hash OR l.md5 = :hash) ORDER BY l.id",
                        SeenListEntity.class)
                .setParameter("cluster", cluster)
                .setParameter("hash", hash)
                .setMaxResults(1)
                .getResultList();
    }
}
