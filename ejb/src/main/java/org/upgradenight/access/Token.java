package org.upgradenight.access;

import java.time.Instant;
import java.util.Optional;

/** An API token as it may be shown: the token itself is seen once, when it is made. */
public record Token(long id, String label, Instant createdAt, Optional<Instant> expiresAt) {}
