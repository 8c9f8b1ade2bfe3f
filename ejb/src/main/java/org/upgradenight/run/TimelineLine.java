package org.upgradenight.run;

import java.time.Instant;

/** One exchange or decision. */
public record TimelineLine(Instant at, String step, String kind, String text) {}
