package org.upgradenight.trustcheck;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What looks at clusters' trust found, so that the lists before an upgrade can be held against those after it. */
@Stateless
public class TrustLooks {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void remember(String cluster, TrustReport report) {
        rows.persist(new TrustLookEntity(cluster, report));
    }

    /** The newest looks, the newest first. */
    public List<TrustReport> newest(String cluster) {
        return rows.createQuery(
                        "SELECT t FROM TrustLookEntity t WHERE t.cluster = :cluster ORDER BY t.lookedAt DESC, t.id DESC",
                        TrustLookEntity.class)
                .setParameter("cluster", cluster)
                .setMaxResults(MOST)
                .getResultStream()
                .map(TrustLookEntity::report)
                .toList();
    }
}
