package org.upgradenight.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.phone.Phone;

/** Puts a phone into a state by force, as no cluster could. */
final class Forcing {

    private static final int HASH_SEED = 17;

    private Forcing() {}

    static void apply(Phone phone, Cluster cluster, JsonNode body) {
        if (body.has("inCall")) {
            phone.forceCall(body.get("inCall").asBoolean());
        }
        if (body.has("registered")) {
            phone.forceRegistered(body.get("registered").asBoolean());
        }
        if (body.has("web")) {
            PhoneConfig now = phone.state().config();
            int access = body.get("web").asBoolean() ? 0 : 1;
            phone.forceConfiguration(new PhoneConfig(
                    access, 0, now.settingsAccess(), now.authenticationUrl(), now.secureAuthenticationUrl()));
        }
        if (body.has("settings")) {
            PhoneConfig now = phone.state().config();
            phone.forceConfiguration(new PhoneConfig(
                    now.webAccess(),
                    now.webProtocol(),
                    body.get("settings").asInt(),
                    now.authenticationUrl(),
                    now.secureAuthenticationUrl()));
        }
        if (body.has("itl")) {
            trustList(phone, cluster, body.get("itl").asText());
        }
    }

    private static void trustList(Phone phone, Cluster cluster, String word) {
        switch (word) {
            case "good" -> phone.forceTrustList(cluster.offeredTrustList());
            case "none" -> phone.forceTrustList(null);
            case "stale" -> {
                cluster.abandon(phone.identity().name());
                phone.forceTrustList(forgotten());
            }
            default -> throw new IllegalArgumentException("itl is good, stale or none, not " + word);
        }
    }

    private static TrustList forgotten() {
        byte[] sha1 = new byte[20];
        byte[] md5 = new byte[16];
        Arrays.fill(sha1, (byte) HASH_SEED);
        Arrays.fill(md5, (byte) HASH_SEED);
        return new TrustList(0, "ITLRECOVERY_long-gone", sha1, md5);
    }
}
