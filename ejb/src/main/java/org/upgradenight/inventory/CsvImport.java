package org.upgradenight.inventory;

import java.util.List;

/**
 * What became of an imported file.
 *
 * @param accepted phones taken; when there are none the file is not kept and an earlier one stays the newest
 * @param rejected the first rows left out, at most {@value #MOST_SHOWN}
 * @param rejectedTotal how many rows were left out
 */
public record CsvImport(int accepted, List<RejectedRow> rejected, int rejectedTotal) {

    public static final int MOST_SHOWN = 1000;

    public CsvImport {
        rejected = List.copyOf(rejected);
    }
}
