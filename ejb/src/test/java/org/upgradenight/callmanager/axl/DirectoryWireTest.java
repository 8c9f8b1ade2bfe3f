package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.Owner;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;
import org.upgradenight.simulator.cluster.UserRow;

/** Owners and last places of phones, as a simulated cluster tells them. */
class DirectoryWireTest {

    @Test
    void ownersAndPlacesOfManyAreReadOnceInPagesThatMayShrink() throws IOException, InterruptedException {
        try (Simulator simulator = simulated("12.5", "60");
                CallManager callManager = open(simulator)) {
            Set<String> users = new HashSet<>();
            simulator.cluster().users().forEach(user -> users.add(user.userId()));
            users.add("nobody");
            users.add("");
            Map<String, Owner> owners = callManager.owners(users);
            Map<DeviceName, LastKnown> places = callManager.lastKnown(names(simulator));
            assertEquals(users.size() - 2, owners.size());
            UserRow one = simulator.cluster().users().get(3);
            assertEquals(new Owner(one.firstName() + " " + one.lastName(), one.mail()), owners.get(one.userId()));
            assertEquals(60, places.size());
            places.forEach((name, place) -> assertPlace(simulator.truthOf(name.value()), place));
            long asked = listings(simulator);
            callManager.owners(users);
            callManager.lastKnown(names(simulator));
            assertEquals(asked, listings(simulator));
            assertTrue(asked < 20, asked + " requests");
            assertEquals(0, misfits(simulator));
        }
    }

    private static void assertPlace(JsonNode truth, LastKnown place) {
        assertEquals(truth.get("ip").asText(), place.address());
        assertEquals(truth.get("switchName").asText(), place.switchName());
        assertEquals(truth.get("switchPort").asText(), place.port());
        assertTrue(place.seen().isPresent());
    }

    @Test
    void aFewAreAskedForByName() throws IOException, InterruptedException {
        try (Simulator simulator = simulated("14.0", "30");
                CallManager callManager = open(simulator)) {
            String user = simulator.cluster().users().get(2).userId();
            DeviceName phone = names(simulator).iterator().next();
            assertEquals(
                    Set.of(user), callManager.owners(List.of(user, "nobody")).keySet());
            assertEquals(Set.of(phone), callManager.lastKnown(List.of(phone)).keySet());
            assertEquals(3, listings(simulator));
        }
    }

    @Test
    void anOldClusterDoesNotTellWherePhonesWere() throws IOException, InterruptedException {
        try (Simulator simulator = simulated("10.5", "30");
                CallManager callManager = open(simulator)) {
            assertEquals(Map.of(), callManager.lastKnown(names(simulator)));
            assertEquals(0, misfits(simulator));
        }
    }

    @Test
    void loadsOfModelsAreNotTakenForConfiguredOnes() throws IOException, InterruptedException {
        try (Simulator simulator = simulated("12.5", "60");
                CallManager callManager = open(simulator)) {
            List<ListedPhone> listed = callManager.phones(0, 20);
            assertFalse(listed.isEmpty());
            listed.forEach(phone -> assertEquals(
                    phone.device().load().isEmpty(), !phone.defaultLoad().isEmpty()));
        }
    }

    private static Simulator simulated(String version, String phones) throws IOException, InterruptedException {
        return Simulator.start(Options.of(
                "--phones",
                phones,
                "--cucm-version",
                version,
                "--axl-max-rows",
                "25",
                "--phone-network",
                "127.60.0.0"));
    }

    private static CallManager open(Simulator simulator) {
        return new AxlCallManagers(certificate -> {}).open(SimulatedClusterWireTest.cluster(simulator.endpoints()));
    }

    private static Collection<DeviceName> names(Simulator simulator) {
        return simulator.phones().keySet().stream().map(DeviceName::new).toList();
    }

    private static long listings(Simulator simulator) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        simulator.journal().copy(0, Long.MAX_VALUE, log);
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("listUser") || line.contains("listRegistrationDynamic"))
                .count();
    }

    private static long misfits(Simulator simulator) {
        return simulator.truth().get("summary").get("misfits").asLong();
    }
}
