package org.upgradenight.phonelogin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.PhoneAuthentication;

/** What the database knows of a token. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PhoneCallbackRows {

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private NightLogins logins;

    @Inject
    private Clusters clusters;

    /**
     * The run under way of the token's cluster; nothing when the token is none, or no run is under way.
     *
     * @param before what was found the last time, whose list of phones is taken over while the run is the same
     */
    public Optional<TokenRun> run(String token, Optional<TokenRun> before) {
        return logins.clusterOf(token)
                .flatMap(clusters::find)
                .filter(cluster -> cluster.authentication() == PhoneAuthentication.PLATFORM)
                .flatMap(cluster -> run(logins.tonight(cluster), before));
    }

    private Optional<TokenRun> run(Cluster cluster, Optional<TokenRun> before) {
        List<?> runs = rows.createNativeQuery("SELECT run_id FROM run_lease WHERE cluster = ?1 AND run_id IS NOT NULL")
                .setParameter(1, cluster.name())
                .getResultList();
        return runs.stream().map(run -> ((Number) run).longValue()).findFirst().map(run -> {
            Optional<Set<String>> known = before.filter(
                            one -> one.runId() == run && !one.phones().isEmpty())
                    .map(TokenRun::phones);
            return new TokenRun(cluster, run, known.orElseGet(() -> phones(run)));
        });
    }

    private Set<String> phones(long run) {
        List<?> devices = rows.createNativeQuery("SELECT device FROM run_device WHERE run_id = ?1")
                .setParameter(1, run)
                .getResultList();
        Set<String> names = new HashSet<>();
        devices.forEach(name -> names.add((String) name));
        return names;
    }
}
