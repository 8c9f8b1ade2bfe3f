package org.upgradenight.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice as it stands.
 *
 * @param state PENDING, SENT or FAILED
 */
public record Notice(
        long id,
        String occasion,
        Channel channel,
        String headline,
        String state,
        int tries,
        Optional<Instant> nextTryAt,
        String lastError,
        Instant createdAt,
        Optional<Instant> sentAt) {}
