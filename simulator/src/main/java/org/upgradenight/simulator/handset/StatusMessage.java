package org.upgradenight.simulator.handset;

import java.time.Instant;

/** One line of the status messages. */
public record StatusMessage(Instant when, String text) {}
