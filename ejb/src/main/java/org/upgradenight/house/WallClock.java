package org.upgradenight.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock on the wall of the house, in UTC: nobody asks the system for the time behind its back. */
@ApplicationScoped
class WallClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
