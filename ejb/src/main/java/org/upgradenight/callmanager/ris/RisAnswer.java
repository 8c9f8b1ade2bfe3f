package org.upgradenight.callmanager.ris;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.wire.Text;
import org.upgradenight.callmanager.xml.MalformedXmlException;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;

/** Reads an answer of selectCmDevice or selectCmDeviceExt: elements are found by name, wherever prefixes differ. */
final class RisAnswer {

    /** A registered phone beats every other word about it; among equals the newest does. */
    private static final Comparator<Registration> BETTER = Comparator.comparing(
                    (Registration one) -> one.state() == RegistrationState.REGISTERED)
            .thenComparing(one -> one.since().orElse(Instant.EPOCH));

    private RisAnswer() {}

    /** One registration for each asked name, those of several nodes merged. */
    static Map<DeviceName, Registration> read(XmlElement envelope, Collection<DeviceName> asked) {
        XmlElement result = envelope.all()
                .filter(element -> element.name().equals("SelectCmDeviceResult"))
                .findFirst()
                .orElseThrow(() -> new MalformedXmlException("no SelectCmDeviceResult"));
        Map<DeviceName, Registration> found = new HashMap<>();
        List<XmlElement> nodes = result.child("CmNodes").stream()
                .flatMap(all -> all.children("item"))
                .toList();
        for (XmlElement node : nodes) {
            node.child("CmDevices").stream()
                    .flatMap(devices -> devices.children("item"))
                    .forEach(device -> registration(device, node.textAt("Name"))
                            .ifPresent(one -> found.merge(one.device(), one, RisAnswer::better)));
        }
        String silent = silentNodes(nodes);
        return asked.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> found.getOrDefault(name, unknown(name, silent))));
    }

    private static Registration better(Registration one, Registration other) {
        return BETTER.compare(one, other) >= 0 ? one : other;
    }

    private static Optional<Registration> registration(XmlElement device, String node) {
        return DeviceName.of(device.textAt("Name"))
                .map(name -> new Registration(
                        name,
                        RegistrationState.of(device.textAt("Status")),
                        address(device),
                        since(device.textAt("TimeStamp")),
                        device.child("Httpd")
                                .map(XmlElement::text)
                                .filter(word -> !word.isEmpty())
                                .orElse("Unknown"),
                        Text.brief(device.textAt("ActiveLoadID")),
                        Text.brief(StatusReason.inWords(device.textAt("StatusReason"))),
                        node));
    }

    /** The first IPv4 address; old answers hold it as plain text. */
    private static String address(XmlElement device) {
        Optional<XmlElement> addresses = device.child("IPAddress").or(() -> device.child("IpAddress"));
        return addresses.stream()
                .flatMap(all -> all.children("item"))
                .filter(item -> !item.textAt("IPAddrType").equalsIgnoreCase("ipv6"))
                .map(item -> item.textAt("IP"))
                .filter(RisAnswer::isDotted)
                .findFirst()
                .or(() -> addresses.map(XmlElement::text).filter(RisAnswer::isDotted))
                .orElse("");
    }

    private static boolean isDotted(String address) {
        return address.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private static Optional<Instant> since(String epochSeconds) {
        return epochSeconds.matches("[1-9]\\d{0,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(epochSeconds)))
                : Optional.empty();
    }

    private static String silentNodes(List<XmlElement> nodes) {
        return nodes.stream()
                .filter(node -> node.textAt("ReturnCode").matches("NodeNotResponding|InternalError"))
                .map(node -> node.textAt("Name"))
                .collect(Collectors.joining(", "));
    }

    /** Missing in the answer; with a silent node that says less than usual, and the reason tells so. */
    private static Registration unknown(DeviceName name, String silentNodes) {
        if (silentNodes.isEmpty()) {
            return Registration.unknown(name);
        }
        String reason = Text.brief("no answer from node " + silentNodes);
        return new Registration(name, RegistrationState.UNKNOWN, "", Optional.empty(), "Unknown", "", reason, "");
    }
}
