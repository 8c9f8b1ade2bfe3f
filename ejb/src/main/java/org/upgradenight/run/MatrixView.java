package org.upgradenight.run;

import java.util.List;
import java.util.Map;
import org.upgradenight.classification.Cell;

/**
 * Table 18 with its numbers.
 *
 * @param remotely phones needing deletion that can be helped from afar
 * @param physically phones needing deletion that need a visit
 * @param trusting phones that have a trust list, by their cell
 */
public record MatrixView(List<Row> rows, long remotely, long physically, Map<Cell, Long> trusting) {

    /** @param settings ENABLED or RESTRICTED_OR_DISABLED; @param web ONLINE, OFFLINE or ANY */
    public record Row(String settings, String web, Count registered, Count unregistered) {}

    /** @param remote whether deletion from afar is possible there; @param needingDeletion phones known to need it */
    public record Count(boolean remote, long total, long needingDeletion) {}
}
