package org.upgradenight.trustlist;

import java.util.Set;

/** Which models have a trust list at all (Cisco, Security by Default: supported phones). */
public final class TrustListModels {

    private static final Set<String> WITHOUT = Set.of("7905", "7912", "7920", "7936", "7940", "7960", "7985");

    private TrustListModels() {}

    /** @param modelNumber four digits, or empty when unknown; what is not known to lack the list counts as having it */
    public static boolean support(String modelNumber) {
        return !WITHOUT.contains(modelNumber);
    }
}
