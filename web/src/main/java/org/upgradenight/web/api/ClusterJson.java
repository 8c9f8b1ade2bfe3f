package org.upgradenight.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.SiteBy;

/** A cluster as the API shows it: without its passwords. */
public record ClusterJson(
        String name,
        String kind,
        String publisher,
        int axlPort,
        int tftpPort,
        String username,
        String phoneUsername,
        int phonePort,
        List<String> phoneNetworks,
        Optional<String> trustedCertificates,
        boolean trustOnFirstUse,
        Optional<String> pinnedCertificate,
        String siteBy,
        Optional<String> authenticationUrl,
        String authentication,
        LimitsJson limits) {

    /** The limits in the contract's units. */
    public record LimitsJson(
            int window,
            int perSite,
            int risPerMinute,
            int resetsPerMinute,
            long keyPaceMillis,
            long pollMillis,
            long conversationDeadlineSeconds,
            boolean pressWithoutCallState,
            boolean pressWithoutScreen,
            int attempts,
            int risChunk,
            int restartBatch,
            boolean screenshots) {

        static LimitsJson of(Limits limits) {
            return new LimitsJson(
                    limits.window(),
                    limits.perSite(),
                    limits.risPerMinute(),
                    limits.resetsPerMinute(),
                    limits.keyPace().toMillis(),
                    limits.poll().toMillis(),
                    limits.conversationDeadline().toSeconds(),
                    limits.pressWithoutCallState(),
                    limits.pressWithoutScreen(),
                    limits.attempts(),
                    limits.risChunk(),
                    limits.restartBatch(),
                    limits.screenshots());
        }
    }

    static ClusterJson of(Cluster cluster) {
        return new ClusterJson(
                cluster.name(),
                cluster.kind().name().toLowerCase(Locale.ROOT),
                cluster.publisher(),
                cluster.axlPort(),
                cluster.tftpPort(),
                cluster.callManagerLogin().username(),
                cluster.phoneLogin().username(),
                cluster.phonePort(),
                cluster.phoneNetworks().stream().map(AddressRange::toString).toList(),
                present(cluster.trustedCertificates()),
                cluster.trustOnFirstUse(),
                present(cluster.pinnedCertificate()),
                word(cluster.siteBy()),
                present(cluster.authenticationUrl()),
                cluster.authentication().name().toLowerCase(Locale.ROOT),
                LimitsJson.of(cluster.limits()));
    }

    static String word(SiteBy siteBy) {
        return switch (siteBy) {
            case LOCATION -> "location";
            case DEVICE_POOL -> "devicePool";
        };
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
