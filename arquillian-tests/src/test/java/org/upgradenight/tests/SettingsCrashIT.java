package org.upgradenight.tests;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} at seeded random moments of a preparation and of a restoration, under a cluster that throttles;
 * {@code -Dlayers.phones=5000 -Dlayers.ris=15} for the long version.
 */
class SettingsCrashIT {
    private static final int KILLS = Integer.getInteger("layers.kills", 10);
    private static final long SEED = Long.getLong("layers.seed", 5);
    private static final int PHONES = Integer.getInteger("layers.phones", 300);
    private static final int RIS_PER_MINUTE = Integer.getInteger("layers.ris", 60);
    private static final double TIME_SCALE = 40;
    private static final int WINDOWS = 12;

    @Test
    void everySettingComesBackAndTheClusterIsNeverPressed() {
        Map<String, String> phones = Night.phones(
                PHONES,
                SEED,
                TIME_SCALE,
                "bad-itl-percent",
                "0",
                "ris-per-minute",
                String.valueOf(RIS_PER_MINUTE),
                "axl-most-notifications",
                String.valueOf(PHONES / 20),
                "axl-drain-per-second",
                String.valueOf(PHONES / 40));
        try (Night night = Night.open(SharedServer.folder(), phones, Map.of())) {
            Pace pace = Pace.scaled(TIME_SCALE).window(PHONES / WINDOWS).ris(RIS_PER_MINUTE);
            new SettingsCrashes(night, SEED)
                    .introduce(pace)
                    .rehearse(KILLS, Map.of())
                    .judge(KILLS, RIS_PER_MINUTE)
                    .orFail();
        }
    }
}
