package org.upgradenight.simulator.axl;

import java.util.List;

/** Which schema versions a cluster of some version serves: its own major and the two before. */
final class Versions {

    private static final List<String> PUBLISHED =
            List.of("8.5", "9.1", "10.0", "10.5", "11.0", "11.5", "12.0", "12.5", "14.0", "15.0");
    private static final List<Integer> MAJORS = List.of(8, 9, 10, 11, 12, 14, 15);

    private Versions() {}

    static List<String> servedBy(String clusterVersion) {
        int newest = MAJORS.indexOf(major(clusterVersion));
        double own = Double.parseDouble(shortForm(clusterVersion));
        return PUBLISHED.stream()
                .filter(version -> Double.parseDouble(version) <= own)
                .filter(version -> MAJORS.indexOf(major(version)) >= newest - 2)
                .toList();
    }

    /** Two numbers, as in schema versions. */
    static String shortForm(String version) {
        String[] parts = version.split("\\.");
        return parts[0] + "." + (parts.length > 1 ? parts[1] : "0");
    }

    private static int major(String version) {
        return Integer.parseInt(version.split("\\.")[0]);
    }
}
