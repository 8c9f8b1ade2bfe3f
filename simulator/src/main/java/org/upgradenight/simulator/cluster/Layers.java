package org.upgradenight.simulator.cluster;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlReading;

/**
 * Merges the three layers of product-specific configuration: device before profile before enterprise. An element that
 * is absent, or not a number, is inherited.
 */
final class Layers {

    private static final int WEB_OFF = 1;
    private static final int BOTH_PROTOCOLS = 0;
    private static final int SETTINGS_ENABLED = 1;

    private Layers() {}

    static PhoneConfig merge(String device, String profile, String enterprise, String url, String secureUrl) {
        return new PhoneConfig(
                number("webAccess", WEB_OFF, device, profile, enterprise),
                number("webProtocol", BOTH_PROTOCOLS, device, profile, enterprise),
                number("settingsAccess", SETTINGS_ENABLED, device, profile, enterprise),
                url,
                secureUrl);
    }

    private static int number(String element, int otherwise, String... layers) {
        for (String layer : layers) {
            Optional<String> text = text(layer, element);
            if (text.isPresent() && text.get().matches("[0-9]")) {
                return Integer.parseInt(text.get());
            }
        }
        return otherwise;
    }

    private static Optional<String> text(String layer, String element) {
        if (!layer.contains(element)) {
            return Optional.empty();
        }
        try {
            XmlNode root = XmlReading.read("<v>" + layer + "</v>");
            return root.textOf(element).map(String::strip);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a stored layer is not XML: " + layer, impossible);
        }
    }
}
