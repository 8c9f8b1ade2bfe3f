package org.upgradenight.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.upgradenight.simulator.cluster.Cluster;

/** All that the cluster's database holds and a client may change, for a comparison before and after. */
final class StoredSettings {

    private StoredSettings() {}

    static ObjectNode of(ObjectMapper json, Cluster cluster) {
        ObjectNode whole = json.createObjectNode();
        ObjectNode devices = whole.putObject("devices");
        cluster.devices().forEach(device -> devices.set(device.name(), json.valueToTree(device)));
        ObjectNode profiles = whole.putObject("profiles");
        cluster.profiles().forEach(profile -> profiles.set(profile.name(), json.valueToTree(profile)));
        whole.put("enterprise", cluster.enterpriseConfig());
        ObjectNode parameters = whole.putObject("parameters");
        cluster.parameters().forEach(one -> parameters.put(one.service() + "/" + one.name(), one.value()));
        ObjectNode users = whole.putObject("applicationUsers");
        cluster.appUsers().forEach(user -> users.set(user.userId(), names(json, user.devices())));
        return whole;
    }

    private static JsonNode names(ObjectMapper json, Set<String> devices) {
        return json.valueToTree(new TreeSet<>(devices));
    }
}
