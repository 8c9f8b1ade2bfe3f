package org.upgradenight.simulator.axl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.cluster.ProfileRow;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.xml.XmlNode;

/** The two upper layers of product-specific configuration: common phone profiles and the enterprise's own. */
final class ProfileOperations {

    private final Cluster cluster;
    private final Map<String, Phone> phones;

    ProfileOperations(Cluster cluster, Map<String, Phone> phones) {
        this.cluster = cluster;
        this.phones = phones;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("listCommonPhoneConfig", this::list);
        operations.put("getCommonPhoneConfig", this::get);
        operations.put("updateCommonPhoneConfig", this::update);
        operations.put("applyCommonPhoneConfig", request -> order(request, Phone::applyConfiguration));
        operations.put("resetCommonPhoneConfig", request -> order(request, Phone::resetByManager));
        operations.put(
                "getEnterprisePhoneConfig",
                request -> new Tags()
                        .xml("vendorConfig", cluster.enterpriseConfig())
                        .item("enterprisePhoneConfig", "", Optional.empty()));
        operations.put("updateEnterprisePhoneConfig", this::updateEnterprise);
    }

    private String list(XmlNode request) {
        String pattern = request.child("searchCriteria")
                .flatMap(criteria -> criteria.textOf("name"))
                .orElse("%");
        List<String> items = new ArrayList<>();
        for (ProfileRow profile : cluster.profiles()) {
            if (Tags.like(pattern, profile.name())) {
                items.add(new Tags()
                        .text("name", profile.name())
                        .text("description", profile.description())
                        .item("commonPhoneConfig", Tags.uuid(profile.uuid()), Tags.wanted(request)));
            }
        }
        return String.join("", items);
    }

    private String get(XmlNode request) throws AxlFault {
        ProfileRow profile = selected(request);
        return new Tags()
                .text("name", profile.name())
                .text("description", profile.description())
                .text("unlockPwd", "")
                .text("dndOption", "Ringer Off")
                .xml("vendorConfig", profile.vendorConfig())
                .text("alwaysUsePrimeLine", "Default")
                .item("commonPhoneConfig", Tags.uuid(profile.uuid()), Tags.wanted(request));
    }

    private String update(XmlNode request) throws AxlFault {
        ProfileRow profile = selected(request);
        request.child("vendorConfig").ifPresent(config -> cluster.changeProfile(profile.name(), config.inner()));
        return profile.uuid();
    }

    private String updateEnterprise(XmlNode request) {
        request.child("vendorConfig").ifPresent(config -> cluster.enterpriseConfig(config.inner()));
        return "true";
    }

    private String order(XmlNode request, Consumer<Phone> order) throws AxlFault {
        ProfileRow profile = selected(request);
        cluster.devices().stream()
                .filter(device -> device.commonPhoneConfig().equals(profile.name()))
                .map(DeviceRow::name)
                .map(phones::get)
                .filter(Objects::nonNull)
                .forEach(order);
        return profile.uuid();
    }

    private ProfileRow selected(XmlNode request) throws AxlFault {
        Optional<String> uuid = request.textOf("uuid");
        Optional<ProfileRow> profile = uuid.isPresent()
                ? cluster.profiles().stream()
                        .filter(row -> row.uuid().equalsIgnoreCase(uuid.get()))
                        .findFirst()
                : cluster.profile(request.textOf("name").orElse(""));
        return profile.orElseThrow(() -> AxlFault.notFound("CommonPhoneConfig"));
    }
}
