package org.upgradenight.access;

import static org.upgradenight.access.AccessMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** API tokens: a script's own key to its user's rights. */
@Stateless
public class Tokens {

    private static final int MOST = 50;
    private static final int LONGEST_DAYS = 366;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private Users users;

    @Inject
    private Clock clock;

    /** A new token; {@code secret} is told this once. */
    public record Made(Token token, String secret) {

        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    /** @throws AccessRefusedException when the label or the life is not acceptable, or the user has too many */
    public Made make(String user, String label, int days) {
        require(!label.isBlank() && label.length() <= 255 && days >= 1 && days <= LONGEST_DAYS, MESSAGES.badToken());
        require(users.find(user).isPresent(), MESSAGES.unknownUser(user));
        require(list(user).size() < MOST, MESSAGES.tooManyTokens(user, MOST));
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = "un_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        TokenEntity row = new TokenEntity(user, label, Sha256.hex(secret), now, now.plus(Duration.ofDays(days)));
        rows.persist(row);
        return new Made(row.token(), secret);
    }

    /** A user's tokens, newest first. */
    public List<Token> list(String user) {
        return rows.createQuery(
                        "select t from ApiToken t where t.userName = :user order by t.id desc", TokenEntity.class)
                .setParameter("user", user)
                .getResultStream()
                .map(TokenEntity::token)
                .toList();
    }

    /** @return whether the user had such a token */
    public boolean remove(String user, long id) {
        return rows.createQuery("delete from ApiToken t where t.id = :id and t.userName = :user")
                        .setParameter("id", id)
                        .setParameter("user", user)
                        .executeUpdate()
                == 1;
    }

    /** Whose token that is, while it lives. */
    public Optional<User> owner(String secret) {
        return rows.createQuery("select t from ApiToken t where t.tokenHash = :hash", TokenEntity.class)
                .setParameter("hash", Sha256.hex(secret))
                .getResultStream()
                .findFirst()
                .filter(row -> row.validAt(clock.instant()))
                .flatMap(row -> users.find(row.userName()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AccessRefusedException(otherwise);
        }
    }
}
