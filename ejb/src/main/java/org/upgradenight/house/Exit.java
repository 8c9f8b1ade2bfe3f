package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

/**
 * Ends the process when the house does not open. A server that runs without its application looks alive to whoever supervises
 * processes; one that ends is seen, and is started again when the cause is gone.
 */
final class Exit {
    /** The exit status of a refusal: EX_CONFIG of sysexits. */
    static final int STATUS = 78;

    private Exit() {}

    static void refuse(RefusedToStartException reason) {
        HouseLog.LOG.debug("the cause", reason);
        HouseLog.LOG.fatal(reason.getMessage());
        HouseLog.LOG.fatal(MESSAGES.refused());
        // Nothing has begun, so nothing must be ended gracefully; an orderly exit would bury the message under its own
        // noise.
        Runtime.getRuntime().halt(STATUS);
    }
}
