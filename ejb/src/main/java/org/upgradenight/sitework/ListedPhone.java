package org.upgradenight.sitework;

import java.time.Instant;

/** A phone that a run put on a site's list. */
public record ListedPhone(String site, String device, Instant listedAt, Report report) {}
