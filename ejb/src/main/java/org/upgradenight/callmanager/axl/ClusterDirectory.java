package org.upgradenight.callmanager.axl;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.upgradenight.callmanager.wire.Text;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.Owner;

/** Who owns phones, and where phones were last: whole lists that are read once, when many are asked for. */
final class ClusterDirectory {

    private static final Set<String> WAYS_OF_TELLING = Set.of("CDP", "LLDP", "SSID", "SWITCH");

    private final AxlList<String, Owner> owners;
    private final AxlList<DeviceName, LastKnown> lastKnown;
    private final BooleanSupplier tellsLastKnown;

    /** @param tellsLastKnown whether the version in use has a list of where phones were */
    ClusterDirectory(AxlPages pages, BooleanSupplier tellsLastKnown) {
        this.tellsLastKnown = tellsLastKnown;
        this.owners = new AxlList<>(pages, "listUser", "%", AxlRequests::listUser, ClusterDirectory::owner);
        this.lastKnown = new AxlList<>(
                pages,
                "listRegistrationDynamic",
                "SEP%",
                AxlRequests::listRegistrationDynamic,
                ClusterDirectory::whereabouts);
    }

    Map<String, Owner> owners(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        userIds.stream().filter(id -> !id.isBlank()).forEach(id -> names.put(id, id));
        return owners.of(names);
    }

    Map<DeviceName, LastKnown> lastKnown(Collection<DeviceName> devices) {
        if (devices.isEmpty() || !tellsLastKnown.getAsBoolean()) {
            return Map.of();
        }
        Map<DeviceName, String> names = new HashMap<>();
        devices.forEach(device -> names.put(device, device.value()));
        return lastKnown.of(names);
    }

    private static Stream<Map.Entry<String, Owner>> owner(XmlElement content) {
        return content.children("user")
                .map(user -> Map.entry(
                        user.textAt("userid"),
                        new Owner(
                                Text.brief((user.textAt("firstName") + " " + user.textAt("lastName")).strip()),
                                Text.brief(user.textAt("mailid")))));
    }

    private static Stream<Map.Entry<DeviceName, LastKnown>> whereabouts(XmlElement content) {
        return content.children("registrationDynamic")
                .flatMap(one -> DeviceName.of(one.textAt("device")).stream()
                        .map(device -> Map.entry(
                                device,
                                new LastKnown(
                                        address(one.textAt("lastKnownIpAddress")),
                                        seen(one.textAt("lastSeen")),
                                        Text.brief(switchName(one)),
                                        Text.brief(one.textAt("portOrSsid"))))));
    }

    private static String address(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,3}){3}") && !text.equals("0.0.0.0") ? text : "";
    }

    /** Seconds since 1970; nothing when it never was. */
    private static Optional<Instant> seen(String seconds) {
        return seconds.matches("[1-9]\\d{0,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /** The location's name, where there is one; else the connection, unless that only says how it was learnt. */
    private static String switchName(XmlElement one) {
        String location = one.textAt("locationDetails");
        String connection = one.textAt("endpointConnection");
        return location.isBlank()
                        && !WAYS_OF_TELLING.contains(connection.strip().toUpperCase(Locale.ROOT))
                ? connection
                : location;
    }
}
