package org.upgradenight.reporting;

import java.io.IOException;

/** A report and the full lists behind it, read in the same pass, so that their figures agree. */
public record RunLists(HealthReport report, Spools lists) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        lists.close();
    }
}
