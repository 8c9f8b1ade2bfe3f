package org.upgradenight.web.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upgradenight.restoration.Hardening;

/** What the values of a hardening profile do to a phone and to whoever uses it. */
final class HardeningWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("disableSpeaker=true", "speakerphone off"),
            Map.entry("disableSpeakerAndHeadset=true", "speakerphone and headset off: the handset alone is left"),
            Map.entry("pcPort=1", "PC port off: cuts off the computer behind the phone"),
            Map.entry("settingsAccess=0", "Settings menu shut"),
            Map.entry("settingsAccess=2", "Settings menu restricted"),
            Map.entry("voiceVlanAccess=1", "the voice VLAN is kept from the PC port"),
            Map.entry("videoCapability=0", "video off"),
            Map.entry("webAccess=1", "web server off: nothing is seen of the phone by its pages any more"),
            Map.entry("spanToPCPort=1", "calls are not copied to the PC port"),
            Map.entry("forwardingDelay=1", "the PC port waits before it forwards"),
            Map.entry("enableCdpPcPort=0", "no CDP on the PC port"),
            Map.entry("enableLldpSwPort=0", "no LLDP on the switch port: switch and port may not be known any more"),
            Map.entry("enableLldpPcPort=0", "no LLDP on the PC port"));

    private HardeningWords() {}

    /** One value. @param words what it does */
    public record Value(String element, String value, String words) {

        public String getElement() {
            return element;
        }

        public String getLabel() {
            return element + " " + value + ": " + words;
        }
    }

    /** The values of a profile, by element. */
    static List<Value> of(String profile) {
        return Hardening.of(profile, Set.of()).values().entrySet().stream()
                .map(one -> new Value(
                        one.getKey(),
                        one.getValue(),
                        WORDS.getOrDefault(one.getKey() + "=" + one.getValue(), "as the profile says")))
                .sorted(java.util.Comparator.comparing(Value::element))
                .toList();
    }
}
