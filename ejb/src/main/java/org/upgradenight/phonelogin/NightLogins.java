package org.upgradenight.phonelogin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.secrets.SecretBox;

/**
 * The temporary users and the phones' addresses of a night. What is promised to a cluster's phones is committed before the
 * cluster hears of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class NightLogins {

    /** Letters and digits that nobody takes for each other: they travel in an address. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final int PASSWORD = 24;
    private static final int TOKEN = 32;
    private static final int NAME = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private SecretBox secrets;

    @Inject
    private Clock clock;

    /**
     * The cluster as runs see it tonight: with its temporary user if it has one, and with our own address for its phones
     * where this server answers them and such an address was given out.
     */
    public Cluster tonight(Cluster stored) {
        Credentials keys = temporaryUser(stored.name()).orElse(stored.phoneLogin());
        return stored.during(keys, url(stored));
    }

    /** Where the address cannot be said any more, nothing that only takes it back may fail for it. */
    private String url(Cluster stored) {
        Optional<String> token =
                stored.authentication() == PhoneAuthentication.PLATFORM ? token(stored.name()) : Optional.empty();
        try {
            return token.map(one -> url(stored, one)).orElse(stored.authenticationUrl());
        } catch (IllegalArgumentException unreachable) {
            return stored.authenticationUrl();
        }
    }

    /** The temporary user of the cluster, if it has one. */
    public Optional<Credentials> temporaryUser(String cluster) {
        return Optional.ofNullable(rows.find(TemporaryUserEntity.class, cluster))
                .map(row -> new Credentials(row.userName(), secrets.open(purpose(cluster), row.sealedPassword())));
    }

    /** The temporary user of the cluster; a new name and a new password when it has none. */
    public Credentials provideUser(String cluster, long runId) {
        return temporaryUser(cluster).orElseGet(() -> {
            Credentials made = new Credentials("upgrade-night-" + random(NAME), random(PASSWORD));
            String sealed = secrets.seal(purpose(cluster), made.password());
            rows.persist(new TemporaryUserEntity(cluster, made.username(), sealed, runId, clock.instant()));
            return made;
        });
    }

    /** The cluster has no temporary user any more, and its password is forgotten. */
    public void forgetUser(String cluster) {
        Optional.ofNullable(rows.find(TemporaryUserEntity.class, cluster)).ifPresent(rows::remove);
    }

    /** Makes sure that the cluster's phones can be given an address of ours; one that some of them have stays. */
    public void provideAddress(Cluster cluster, long runId) {
        if (cluster.authentication() == PhoneAuthentication.PLATFORM
                && token(cluster.name()).isEmpty()) {
            rows.persist(new PhoneTokenEntity(random(TOKEN), cluster.name(), runId, clock.instant()));
        }
    }

    /** Ends the cluster's addresses that no phone is known to have any more. */
    public void endAddresses(String cluster) {
        good(cluster).stream().filter(row -> !inUse(cluster, row.token())).forEach(row -> row.end(clock.instant()));
    }

    /** Whose phones got that token, while it is good. */
    public Optional<String> clusterOf(String token) {
        return Optional.ofNullable(rows.find(PhoneTokenEntity.class, token))
                .filter(PhoneTokenEntity::good)
                .map(PhoneTokenEntity::cluster);
    }

    private Optional<String> token(String cluster) {
        return good(cluster).stream().map(PhoneTokenEntity::token).findFirst();
    }

    private List<PhoneTokenEntity> good(String cluster) {
        return rows.createQuery(
                        "SELECT t FROM PhoneTokenRow t WHERE t.cluster = :cluster AND t.endedAt IS NULL"
                                + " ORDER BY t.createdAt DESC",
                        PhoneTokenEntity.class)
                .setParameter("cluster", cluster)
                .getResultList();
    }

    private boolean inUse(String cluster, String token) {
        return ((Number) rows.createNativeQuery("SELECT COUNT(*) FROM prior_setting WHERE cluster = ?1"
                                        + " AND open_key IS NOT NULL AND our_value LIKE ?2")
                                .setParameter(1, cluster)
                                .setParameter(2, "%/phone-authentication/" + token)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    private static String url(Cluster cluster, String token) {
        return new CallbackAddress().of(cluster) + "/phone-authentication/" + token;
    }

    private static String purpose(String cluster) {
        return "cluster/" + cluster + "/temporary-user";
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(place -> text.append(ALPHABET.charAt(place)));
        return text.toString();
    }
}
