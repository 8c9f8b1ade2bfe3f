package org.upgradenight.tests;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code kill -9} at seeded random moments of a deletion on 1,000 phones; {@code -Dcrash.kills=20} for the long version. */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 8);
    private static final long SEED = Long.getLong("crash.seed", 7);
    private static final double TIME_SCALE = 20;
    private static final int PHONES = Integer.getInteger("crash.phones", 1000);
    private static final int WINDOW = 60;

    @Test
    void killsLoseNothingAndPressNothingTwice() {
        Map<String, String> phones = Night.phones(PHONES, SEED, TIME_SCALE, "bad-itl-percent", "100");
        try (Night night = Night.open(SharedServer.folder(), phones, Map.of())) {
            new Crashes(night, SEED).rehearse(KILLS, WINDOW).judge(KILLS).orFail();
        }
    }
}
