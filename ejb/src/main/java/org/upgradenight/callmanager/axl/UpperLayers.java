package org.upgradenight.callmanager.axl;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.VendorConfig;

/**
 * What lies above the device. Thousands of phones share a few of them, so an answer is kept for a minute. Safe for
 * many threads; those who want the same one wait for one request.
 */
final class UpperLayers {

    private static final Logger LOG = Logger.getLogger(UpperLayers.class);

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1000;

    private record Kept(VendorConfig config, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < KEPT.toNanos();
        }
    }

    private final AxlReads reads;
    private final EnterpriseParameters parameters;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    UpperLayers(AxlReads reads, EnterpriseParameters parameters) {
        this.reads = reads;
        this.parameters = parameters;
    }

    /** Empty for a profile without any, and for no profile. */
    VendorConfig commonPhoneProfile(String name) {
        if (name.isBlank()) {
            return VendorConfig.EMPTY;
        }
        return fresh(
                "profile " + name,
                () -> reads.find("getCommonPhoneConfig", AxlRequests.named(name))
                        .map(answer -> AxlPhones.vendorConfig(answer, "commonPhoneConfig"))
                        .orElse(VendorConfig.EMPTY));
    }

    VendorConfig enterprise() {
        return fresh(
                "enterprise",
                () -> reads.find("getEnterprisePhoneConfig", "")
                        .map(answer -> AxlPhones.vendorConfig(answer, "enterprisePhoneConfig"))
                        .orElse(VendorConfig.EMPTY));
    }

    /** Some users may not read them: what is not told is not there. */
    Map<String, String> enterpriseParameters() {
        try {
            return parameters();
        } catch (CallManagerException refused) {
            LOG.infof("Enterprise parameters are not told: %s", refused.getMessage());
            return Map.of();
        }
    }

    /** The same for those who must know; what is not told is a refusal. */
    Map<String, String> parameters() {
        return parameters.read();
    }

    /** Something was written: what was read before counts no longer. */
    void forget() {
        kept.clear();
    }

    private VendorConfig fresh(String key, Supplier<VendorConfig> read) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.compute(
                        key,
                        (name, old) -> old != null && old.isFresh() ? old : new Kept(read.get(), System.nanoTime()))
                .config();
    }
}
