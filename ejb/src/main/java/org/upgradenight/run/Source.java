package org.upgradenight.run;

/** Where a run's phones come from. */
public enum Source {
    AXL,
    CSV
}
