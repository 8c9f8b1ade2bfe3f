package org.upgradenight.run;

import java.time.Instant;

/** One line of what a run exchanged and decided, with its phone. */
public record LogLine(Instant at, String device, String step, String kind, String text) {}
