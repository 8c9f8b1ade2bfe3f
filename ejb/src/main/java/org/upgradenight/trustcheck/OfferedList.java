package org.upgradenight.trustcheck;

import java.util.Objects;

/**
 * The ITL that one node offers.
 *
 * @param sha256 of the file, lower-case hex
 * @param bytes its size
 * @param certificates how many it holds
 */
public record OfferedList(String node, String sha256, int bytes, int certificates) {

    public OfferedList {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(sha256, "sha256");
    }
}
