package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.callmanager.xml.MalformedXmlException;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.callmanager.xml.XmlText;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;

/** Reads phones out of answers, by name: servers keep neither to the schema's order nor to one way to write nothing. */
final class AxlPhones {

    private AxlPhones() {}

    /** The phones among the listed devices: templates and other kinds of device are left out. */
    static List<ListedPhone> listed(XmlElement content) {
        List<ListedPhone> listed = new ArrayList<>();
        content.children("phone")
                .forEach(phone -> device(phone)
                        .ifPresent(device -> listed.add(new ListedPhone(
                                device,
                                phone.textAt("authenticationUrl"),
                                phone.textAt("secureAuthenticationUrl"),
                                defaultLoad(phone)))));
        return listed;
    }

    static Optional<DeviceSettings> settings(AxlAnswer.Success answer) {
        Optional<XmlElement> phone = answer.content().child("phone");
        return phone.flatMap(AxlPhones::device)
                .map(device -> new DeviceSettings(
                        device,
                        vendorConfig(answer, "phone"),
                        phone.get().textAt("authenticationUrl"),
                        phone.get().textAt("secureAuthenticationUrl")));
    }

    /** The configuration's text as it stands in the answer, so that it can be written back byte for byte. */
    static VendorConfig vendorConfig(AxlAnswer.Success answer, String item) {
        String xml = XmlText.inner(answer.text(), "Envelope", "Body")
                .flatMap(body -> XmlText.elements(body).stream()
                        .findFirst()
                        .map(span -> body.substring(span.contentStart(), span.contentEnd())))
                .flatMap(response -> XmlText.inner(response, "return", item, "vendorConfig"))
                .orElse("");
        try {
            return xml.isBlank() ? VendorConfig.EMPTY : new VendorConfig(xml);
        } catch (MalformedXmlException e) {
            throw new DeviceRefusedException(MESSAGES.configurationUnreadable(String.valueOf(e.getMessage())), e);
        }
    }

    private static Optional<Device> device(XmlElement phone) {
        String kind = phone.textAt("class");
        return DeviceName.of(phone.textAt("name"))
                .filter(name -> kind.isEmpty() || kind.equalsIgnoreCase("Phone"))
                .map(name -> new Device(
                        name,
                        new DeviceModel(phone.textAt("model")),
                        phone.textAt("protocol"),
                        phone.textAt("description"),
                        phone.textAt("devicePoolName"),
                        phone.textAt("locationName"),
                        phone.textAt("commonPhoneConfigName"),
                        phone.textAt("securityProfileName"),
                        extension(phone),
                        phone.textAt("ownerUserName"),
                        load(phone)));
    }

    /** The directory number of the line with the lowest index. */
    private static String extension(XmlElement phone) {
        return phone.child("lines").stream()
                .flatMap(lines -> lines.children("line"))
                .min((one, other) -> Integer.compare(index(one), index(other)))
                .map(line -> line.textAt("dirn", "pattern"))
                .orElse("");
    }

    private static int index(XmlElement line) {
        String index = line.textAt("index");
        return index.matches("\\d{1,6}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
    }

    /** AXL names the model's default load too, and marks it as not special. */
    private static String load(XmlElement phone) {
        return phone.child("loadInformation")
                .filter(load -> !isDefault(load))
                .map(XmlElement::text)
                .orElse("");
    }

    private static String defaultLoad(XmlElement phone) {
        return phone.child("loadInformation")
                .filter(AxlPhones::isDefault)
                .map(XmlElement::text)
                .orElse("");
    }

    private static boolean isDefault(XmlElement load) {
        return "false".equals(load.attributes().get("special"));
    }
}
