package org.upgradenight.simulator.axl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.xml.XmlNode;

/** listPhone, getPhone, updatePhone, and the operations that make a phone take its changes. */
final class PhoneOperations {

    private final Cluster cluster;
    private final Map<String, Phone> phones;
    private final int mostRows;

    PhoneOperations(Cluster cluster, Map<String, Phone> phones, int mostRows) {
        this.cluster = cluster;
        this.phones = phones;
        this.mostRows = mostRows;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("listPhone", this::list);
        operations.put("getPhone", this::get);
        operations.put("updatePhone", this::update);
        operations.put("applyPhone", request -> order(request, Phone::applyConfiguration));
        operations.put("restartPhone", request -> order(request, Phone::restartByManager));
        operations.put("resetPhone", request -> order(request, Phone::resetByManager));
        operations.put("doDeviceReset", this::deviceReset);
    }

    private String list(XmlNode request) throws AxlFault {
        XmlNode criteria =
                request.child("searchCriteria").orElseThrow(() -> AxlFault.invalid("searchCriteria is missing"));
        List<DeviceRow> matched = cluster.devices().stream()
                .filter(device -> matches(device, criteria))
                .toList();
        Optional<Set<String>> wanted = Tags.wanted(request);
        StringBuilder xml = new StringBuilder();
        for (DeviceRow device : Window.of(request, matched, mostRows)) {
            xml.append(PhoneTags.listed(device).item("phone", PhoneTags.attributes(device), wanted));
        }
        return xml.toString();
    }

    private static boolean matches(DeviceRow device, XmlNode criteria) {
        return criteria.children().stream().allMatch(child -> switch (child.name()) {
            case "name" -> Tags.like(child.text(), device.name());
            case "description" -> Tags.like(child.text(), device.description());
            case "protocol" -> Tags.like(child.text(), device.protocol());
            case "devicePoolName" -> Tags.like(child.text(), device.devicePool());
            default -> Tags.like(child.text(), "");
        });
    }

    private String get(XmlNode request) throws AxlFault {
        DeviceRow device = selected(request);
        return PhoneTags.whole(device).item("phone", PhoneTags.attributes(device), Tags.wanted(request));
    }

    private String update(XmlNode request) throws AxlFault {
        DeviceRow device = selected(request);
        cluster.change(device.name(), row -> changed(row, request));
        return device.uuid();
    }

    private static DeviceRow changed(DeviceRow row, XmlNode request) {
        return row.with(
                request.textOf("description").orElse(row.description()),
                request.child("vendorConfig").map(XmlNode::inner).orElse(row.vendorConfig()),
                request.textOf("authenticationUrl").orElse(row.authenticationUrl()),
                request.textOf("secureAuthenticationUrl").orElse(row.secureAuthenticationUrl()));
    }

    private String order(XmlNode request, Consumer<Phone> order) throws AxlFault {
        DeviceRow device = selected(request);
        Optional.ofNullable(phones.get(device.name())).ifPresent(order);
        return device.uuid();
    }

    private String deviceReset(XmlNode request) throws AxlFault {
        String name = request.textOf("deviceName").orElse("");
        DeviceRow device = cluster.device(name).orElseThrow(() -> AxlFault.notFound("Device"));
        String type = request.textOf("deviceResetType").orElse("");
        String hard = request.textOf("isHardReset").orElse("");
        Consumer<Phone> order = switch (type) {
            case "Reset" -> Phone::resetByManager;
            case "Apply Configuration", "Extended Config Pull" -> Phone::applyConfiguration;
            case "Restart" -> Phone::restartByManager;
            default -> "true".equals(hard) || "t".equals(hard) ? Phone::resetByManager : Phone::restartByManager;
        };
        Optional.ofNullable(phones.get(name)).ifPresent(order);
        return device.uuid();
    }

    private DeviceRow selected(XmlNode request) throws AxlFault {
        Optional<DeviceRow> device = request.textOf("uuid").isPresent()
                ? cluster.deviceByUuid(request.textOf("uuid").get())
                : cluster.device(request.textOf("name").orElse(""));
        return device.orElseThrow(() -> AxlFault.notFound("Phone"));
    }
}
