package org.upgradenight.house;

import org.jboss.logging.Logger;

/** The category under which the house speaks. */
final class HouseLog {
    static final Logger LOG = Logger.getLogger("org.upgradenight.house");

    private HouseLog() {}
}
