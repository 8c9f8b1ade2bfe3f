package org.upgradenight.tests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} at seeded random moments of a preparation and of a restoration over all layers, under a cluster that
 * throttles; {@code -Dlayers.phones=5000 -Dlayers.ris=15 -Dlayers.kills=10} for the long version.
 */
class SettingsCrashIT {
    private static final int KILLS = Integer.getInteger("layers.kills", 5);
    private static final long SEED = Long.getLong("layers.seed", 5);
    private static final int PHONES = Integer.getInteger("layers.phones", 300);
    private static final int RIS_PER_MINUTE = Integer.getInteger("layers.ris", 60);
    private static final double TIME_SCALE = 40;
    private static final int WINDOWS = 12;

    /** So few that the throttle is met however slowly a machine writes, with many phones too. */
    private static final int MOST_DRAINED = 10;

    private static final int MOST_NOTIFICATIONS = 40;

    /** The cluster's pace of writes is no faster than a real one's, so the wait for the one writer does not scale either. */
    private static final int DEADLINE_SECONDS = 180;

    /** Whoever is killed soon has no use for the compiler that pays late. */
    private static final Map<String, String> QUICK_START = Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    private static final List<Moment> OF_PROFILES =
            List.of(Moment.asked("updateAppUser"), Moment.asked("updateCommonPhoneConfig"));
    private static final List<Moment> OF_THE_ENTERPRISE = List.of(
            Moment.asked("addAppUser"),
            Moment.asked("updateEnterprisePhoneConfig"),
            Moment.into("prepare", 100),
            Moment.into("prepare", 600));
    private static final List<Moment> OF_THE_WAY_HOME = List.of(
            Moment.asked("updateCommonPhoneConfig"),
            Moment.into("restore", 200),
            Moment.into("restore", 700),
            Moment.asked("removeAppUser"));

    /** Both close phones in their own way; few have them, so that most of the others follow the enterprise. */
    private static final Set<String> PROFILES = Set.of("Lobby Profile", "Restricted Profile");

    @Test
    void everySettingComesBackAndTheClusterIsNeverPressed() {
        Map<String, String> phones = Night.phones(
                PHONES,
                SEED,
                TIME_SCALE,
                "bad-itl-percent",
                "0",
                "associated-percent",
                "40",
                "ris-per-minute",
                String.valueOf(RIS_PER_MINUTE),
                "axl-most-notifications",
                String.valueOf(Math.min(PHONES / 20, MOST_NOTIFICATIONS)),
                "axl-drain-per-second",
                String.valueOf(Math.min(PHONES / 40, MOST_DRAINED)));
        try (Night night = Night.open(SharedServer.folder(), phones, QUICK_START)) {
            Pace pace = Pace.scaled(TIME_SCALE)
                    .window(PHONES / WINDOWS)
                    .ris(RIS_PER_MINUTE)
                    .deadline(DEADLINE_SECONDS);
            new SettingsCrashes(night, SEED)
                    .introduce(pace)
                    .prepare(profiles(night), some(OF_PROFILES, 0))
                    .prepare(enterprise(), some(OF_THE_ENTERPRISE, OF_PROFILES.size()))
                    .upgradeAndRestore(some(OF_THE_WAY_HOME, OF_PROFILES.size() + OF_THE_ENTERPRISE.size()))
                    .judge(RIS_PER_MINUTE)
                    .orFail();
        }
    }

    /** As many as are wanted of all, evenly: of five, one on each way to the cluster. */
    private static List<Moment> some(List<Moment> moments, int before) {
        int all = OF_PROFILES.size() + OF_THE_ENTERPRISE.size() + OF_THE_WAY_HOME.size();
        return IntStream.range(0, moments.size())
                .filter(i -> (before + i + 1) * KILLS / all > (before + i) * KILLS / all)
                .mapToObj(moments::get)
                .toList();
    }

    /** The phones of two profiles, by changing these; for the user that is there. */
    private static ObjectNode profiles(Night night) {
        ObjectNode choices = Wire.JSON.createObjectNode().put("level", "profile");
        ArrayNode devices = choices.putObject("scope").putArray("devices");
        Set<String> phones = night.simulator().phones().keySet();
        night.simulator().settings().get("devices").properties().stream()
                .filter(device -> phones.contains(device.getKey()))
                .filter(device -> PROFILES.contains(
                        device.getValue().get("commonPhoneConfig").asText()))
                .forEach(device -> devices.add(device.getKey()));
        return choices;
    }

    /** All phones, by what the enterprise says, and each that says otherwise by itself; for a user of the night. */
    private static ObjectNode enterprise() {
        return Wire.JSON.createObjectNode().put("level", "enterprise").put("temporaryUser", true);
    }
}
