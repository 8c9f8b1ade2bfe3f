package org.upgradenight.tests.inside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.ClusterKind;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.inventory.SiteBy;

/** The cluster beside the server, under whatever name; it is asked politely enough for a run to last some seconds. */
final class SimulatedCluster {
    private static final Limits SLOW = new Limits(
            2, 2, 600, 100_000, Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(60), false);

    private SimulatedCluster() {}

    static Cluster named(String name) {
        JsonObject ready = ready();
        return new Cluster(
                name,
                ClusterKind.CUCM,
                ready.getString("publisher"),
                ready.getInt("cucmPort"),
                ready.getInt("tftpPort"),
                new Credentials(ready.getString("axlUser"), ready.getString("axlPassword")),
                new Credentials(ready.getString("phoneUser"), ready.getString("phonePassword")),
                ready.getInt("phonePort"),
                List.of(AddressRange.parse(ready.getString("phoneNetwork"))),
                ready.getString("certificatePem"),
                false,
                "",
                SiteBy.LOCATION,
                ready.getString("authenticationUrl"),
                SLOW,
                PhoneAuthentication.CUCM);
    }

    private static JsonObject ready() {
        try (JsonReader json = Json.createReader(new StringReader(System.getProperty("upgrade.night.cluster")))) {
            return json.readObject();
        }
    }
}
