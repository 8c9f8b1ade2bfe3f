package org.upgradenight.sitework;

import java.time.Instant;

/** What sitework knows of a run. */
public record RunHead(long id, String cluster, boolean dryRun, Instant createdAt) {}
