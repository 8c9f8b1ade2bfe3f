package org.upgradenight.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code app_user}. */
@Entity(name = "AppUser")
@Table(name = "app_user")
class UserEntity {

    @Id
    private String name;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private String roles;

    @Column(nullable = false)
    private boolean enabled;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "session_epoch", nullable = false)
    private long sessionEpoch;

    protected UserEntity() {}

    UserEntity(String name, Instant now) {
        this.name = name;
        this.createdAt = now;
        this.enabled = true;
        this.roles = "";
        this.passwordHash = "";
    }

    String passwordHash() {
        return passwordHash;
    }

    void passwordHash(String hash) {
        passwordHash = hash;
        sessionEpoch++;
    }

    void roles(Set<Role> given) {
        roles = EnumSet.copyOf(given).stream().map(Role::word).collect(Collectors.joining(","));
    }

    void enabled(boolean may) {
        enabled = may;
    }

    User user() {
        Set<Role> words = Arrays.stream(roles.split(","))
                .flatMap(word -> Role.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new User(name, words, enabled, createdAt, sessionEpoch);
    }
}
