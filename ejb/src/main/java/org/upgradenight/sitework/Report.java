package org.upgradenight.sitework;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody on site said of a phone.
 *
 * @param at empty while nobody said anything
 * @param by as they gave it, safe for a cell
 */
public record Report(Result result, String note, String by, How how, Optional<Instant> at) {

    /** What came of the visit. */
    public enum Result {
        NONE,
        DONE,
        NOT_DONE
    }

    /** On which way it came back. */
    public enum How {
        NONE,
        LINK,
        SHEET
    }

    public static final Report NONE = new Report(Result.NONE, "", "", How.NONE, Optional.empty());
}
