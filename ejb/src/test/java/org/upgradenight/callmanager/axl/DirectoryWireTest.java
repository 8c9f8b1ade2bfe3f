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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

    private static Simulator simulator;

    private final CallManager callManager =
            new AxlCallManagers(certificate -> {}).open(SimulatedClusterWireTest.cluster(simulator.endpoints()));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        simulator =
                Simulator.start(Options.of("--phones", "60", "--axl-max-rows", "25", "--phone-network", "127.60.0.0"));
    }

    @AfterAll
    static void stop() throws IOException {
        long misfits = simulator.truth().get("summary").get("misfits").asLong();
        simulator.close();
        assertEquals(0, misfits);
    }

    @AfterEach
    void close() {
        callManager.close();
    }

    @Test
    void ownersAndPlacesOfManyAreReadOnceInPagesThatMayShrink() throws IOException {
        Set<String> users = new HashSet<>();
        simulator.cluster().users().forEach(user -> users.add(user.userId()));
        users.add("nobody");
        users.add("");
        long before = listings();
        Map<String, Owner> owners = callManager.owners(users);
        Map<DeviceName, LastKnown> places = callManager.lastKnown(names());
        assertEquals(users.size() - 2, owners.size());
        UserRow one = simulator.cluster().users().get(3);
        assertEquals(new Owner(one.firstName() + " " + one.lastName(), one.mail()), owners.get(one.userId()));
        assertEquals(60, places.size());
        places.forEach((name, place) -> assertPlace(simulator.truthOf(name.value()), place));
        long asked = listings() - before;
        callManager.owners(users);
        callManager.lastKnown(names());
        assertEquals(asked, listings() - before);
        assertTrue(asked < 20, asked + " requests");
    }

    @Test
    void aFewAreAskedForByName() throws IOException {
        String user = simulator.cluster().users().get(2).userId();
        DeviceName phone = names().iterator().next();
        long before = listings();
        assertEquals(Set.of(user), callManager.owners(List.of(user, "nobody")).keySet());
        assertEquals(Set.of(phone), callManager.lastKnown(List.of(phone)).keySet());
        assertEquals(3, listings() - before);
    }

    @Test
    void loadsOfModelsAreNotTakenForConfiguredOnes() {
        List<ListedPhone> listed = callManager.phones(0, 20);
        assertFalse(listed.isEmpty());
        listed.forEach(phone -> assertEquals(
                phone.device().load().isEmpty(), !phone.defaultLoad().isEmpty()));
    }

    private static void assertPlace(JsonNode truth, LastKnown place) {
        assertEquals(truth.get("ip").asText(), place.address());
        assertEquals(truth.get("switchName").asText(), place.switchName());
        assertEquals(truth.get("switchPort").asText(), place.port());
        assertTrue(place.seen().isPresent());
    }

    private static Collection<DeviceName> names() {
        return simulator.phones().keySet().stream().map(DeviceName::new).toList();
    }

    private static long listings() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        simulator.journal().copy(0, Long.MAX_VALUE, log);
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("listUser") || line.contains("listRegistrationDynamic"))
                .count();
    }
}
