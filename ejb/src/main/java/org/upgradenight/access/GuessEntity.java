package org.upgradenight.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code log_in_guess}. */
@Entity(name = "LogInGuess")
@Table(name = "log_in_guess")
class GuessEntity {

    /** Whose password was guessed at, from where. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "user_name")
        private String userName;

        private String address;

        protected Key() {}

        Key(String userName, String address) {
            this.userName = userName;
            this.address = address;
        }

        String userName() {
            return userName;
        }

        String address() {
            return address;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.userName.equals(userName) && key.address.equals(address);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userName, address);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private int failures;

    @Column(name = "last_failure_at", nullable = false)
    private Instant lastFailureAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected GuessEntity() {}

    GuessEntity(Key key, Guessing guessing) {
        this.key = key;
        take(guessing);
    }

    final void take(Guessing guessing) {
        failures = guessing.failures();
        lastFailureAt = guessing.lastFailure();
        lockedUntil = guessing.lockedUntil().orElse(null);
    }

    Key key() {
        return key;
    }

    Guessing guessing() {
        return new Guessing(failures, lastFailureAt, Optional.ofNullable(lockedUntil));
    }
}
