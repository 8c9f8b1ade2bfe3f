package org.upgradenight.phonelogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.SampleClusters;

class CallbackAddressTest {

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void phonesOfThisMachineAreToldLoopback() {
        environment.put("UPGRADE_NIGHT_HTTP_PORT", "8123");
        assertEquals("http://127.0.0.1:8123", address("127.32.0.0/16"));
    }

    @Test
    void otherPhonesAreNeverToldLoopback() {
        assertTrue(refusal("10.0.0.0/8").startsWith("UN2280"), refusal("10.0.0.0/8"));
        assertTrue(refusal("0.0.0.0/0").startsWith("UN2280"), "a network around loopback is not loopback");
        environment.put("UPGRADE_NIGHT_BIND", "0.0.0.0");
        assertTrue(refusal("10.0.0.0/8").startsWith("UN2280"), "nobody said how phones reach us");
        environment.put("UPGRADE_NIGHT_PHONE_URL", "http://127.0.0.1:8080");
        assertTrue(refusal("10.0.0.0/8").startsWith("UN2280"));
    }

    @Test
    void anAddressThatWeDoNotListenOnIsNoAddress() {
        environment.put("UPGRADE_NIGHT_PHONE_URL", "http://10.1.1.5:8080");
        assertTrue(refusal("10.0.0.0/8").startsWith("UN2280"));
        environment.put("UPGRADE_NIGHT_BIND", "10.1.1.5");
        assertEquals("http://10.1.1.5:8080", address("10.0.0.0/8"));
    }

    @Test
    void theAddressOfTheSiteServesOverPlainHttp() {
        environment.put("UPGRADE_NIGHT_BIND", "0.0.0.0");
        environment.put("UPGRADE_NIGHT_URL", "https://192.0.2.7:8443/");
        assertEquals("http://192.0.2.7:8080", address("10.0.0.0/8"));
        environment.put("UPGRADE_NIGHT_URL", "http://192.0.2.7:8081/");
        assertEquals("http://192.0.2.7:8081", address("10.0.0.0/8"));
        environment.remove("UPGRADE_NIGHT_URL");
        environment.put("UPGRADE_NIGHT_BIND", "192.0.2.9");
        assertEquals("http://192.0.2.9:8080", address("10.0.0.0/8"));
    }

    @Test
    void anAddressThatStaleTrustListsBreakIsRefused() {
        environment.put("UPGRADE_NIGHT_PHONE_URL", "https://night.example.net");
        assertTrue(refusal("10.0.0.0/8").startsWith("UN2281"));
    }

    private String address(String network) {
        return new CallbackAddress(environment).of(cluster(network));
    }

    private String refusal(String network) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> address(network))
                .getMessage());
    }

    private static Cluster cluster(String network) {
        return SampleClusters.nowhere(network, Limits.DEFAULT);
    }
}
