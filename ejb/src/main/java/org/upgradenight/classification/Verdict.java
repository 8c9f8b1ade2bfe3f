package org.upgradenight.classification;

import java.util.Objects;

/**
 * The matrix's judgement of one observation.
 *
 * @param needsDeletion whether the trust list on the phone is known to be bad
 * @param reason a reason word of {@link Reason}
 */
public record Verdict(Cell cell, Remedy remedy, boolean needsDeletion, Reason reason) {

    public Verdict {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(reason, "reason");
    }
}
