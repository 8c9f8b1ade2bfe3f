package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private static final Credentials LOGIN = new Credentials("user", "password");

    @Test
    void aPinChangesNothingElse() {
        assertEquals(described("cafe", LOGIN, ""), described("", LOGIN, "").pinnedTo("cafe"));
    }

    @Test
    void aNightsLoginChangesNothingElse() {
        Credentials keys = new Credentials("tonight", "other");
        assertEquals(
                described("", keys, "http://server/x"), described("", LOGIN, "").during(keys, "http://server/x"));
    }

    /** Nothing in it has its usual value. */
    private static Cluster described(String pinned, Credentials keys, String plainUrl) {
        return new Cluster(
                "lab",
                ClusterKind.CUCME,
                "publisher",
                443,
                69,
                LOGIN,
                keys,
                8080,
                List.of(AddressRange.parse("10.0.0.0/8")),
                "PEM",
                true,
                pinned,
                SiteBy.DEVICE_POOL,
                plainUrl,
                Limits.DEFAULT,
                PhoneAuthentication.PLATFORM);
    }
}
