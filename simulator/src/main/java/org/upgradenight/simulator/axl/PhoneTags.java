package org.upgradenight.simulator.axl;

import org.upgradenight.simulator.cluster.DeviceRow;
import org.upgradenight.simulator.population.DefaultLoads;
import org.upgradenight.simulator.xml.XmlText;

/** A device as listPhone and as getPhone show it. A list never shows vendorConfig or lines. */
final class PhoneTags {

    private PhoneTags() {}

    static String attributes(DeviceRow device) {
        int ctiId = Math.floorMod(device.name().hashCode(), 100_000);
        return " ctiid=\"" + ctiId + "\"" + Tags.uuid(device.uuid());
    }

    static Tags listed(DeviceRow device) {
        return front(device)
                .whole("loadInformation", load(device))
                .key("securityProfileName", securityProfile(device))
                .key("phoneTemplateName", "Standard " + device.model())
                .text("authenticationUrl", device.authenticationUrl())
                .text("secureAuthenticationUrl", device.secureAuthenticationUrl())
                .key("ownerUserName", device.owner())
                .text("isActive", "true");
    }

    /** A phone without a load of its own is told with its model's default, marked as not special. */
    private static String load(DeviceRow device) {
        boolean special = !device.loadInformation().isEmpty();
        String load = special ? device.loadInformation() : DefaultLoads.named(device.model(), device.protocol());
        return "<loadInformation special=\"" + special + "\">" + XmlText.escape(load) + "</loadInformation>";
    }

    static Tags whole(DeviceRow device) {
        return front(device)
                .whole("loadInformation", load(device))
                .xml("vendorConfig", device.vendorConfig())
                .text("versionStamp", "{1763700000-" + device.uuid().substring(1))
                .key("securityProfileName", securityProfile(device))
                .key("sipProfileName", "SIP".equals(device.protocol()) ? "Standard SIP Profile" : "")
                .xml("lines", lines(device))
                .key("phoneTemplateName", "Standard " + device.model())
                .text("authenticationUrl", device.authenticationUrl())
                .text("servicesUrl", "")
                .key("ownerUserName", device.owner())
                .text("enableCallRoutingToRdWhenNoneIsActive", "f")
                .text("secureAuthenticationUrl", device.secureAuthenticationUrl())
                .text("isActive", "true");
    }

    private static Tags front(DeviceRow device) {
        return new Tags()
                .text("name", device.name())
                .text("description", device.description())
                .text("product", device.model())
                .text("model", device.model())
                .text("class", device.deviceClass())
                .text("protocol", device.protocol())
                .text("protocolSide", "User")
                .key("callingSearchSpaceName", "")
                .key("devicePoolName", device.devicePool())
                .key("commonPhoneConfigName", device.commonPhoneConfig())
                .key("locationName", device.location());
    }

    private static String securityProfile(DeviceRow device) {
        return device.model() + " - Standard " + device.protocol() + " Non-Secure Profile";
    }

    private static String lines(DeviceRow device) {
        StringBuilder xml = new StringBuilder();
        int index = 0;
        for (DeviceRow.Extension line : device.lines()) {
            index++;
            xml.append("<line uuid=\"")
                    .append(Uuids.of(device.name() + line.pattern()))
                    .append("\">");
            xml.append("<index>").append(index).append("</index><label/>");
            xml.append("<display>").append(XmlText.escape(line.display())).append("</display>");
            xml.append("<dirn uuid=\"").append(Uuids.of(line.pattern())).append("\"><pattern>");
            xml.append(line.pattern()).append("</pattern><routePartitionName>");
            xml.append(XmlText.escape(line.partition())).append("</routePartitionName></dirn></line>");
        }
        return xml.toString();
    }
}
