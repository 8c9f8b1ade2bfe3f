package org.upgradenight.sitework;

import java.time.Instant;

/** What a link opens: one site's list of one run, until it expires. */
public record LinkedSite(long runId, String site, Instant expiresAt) {}
