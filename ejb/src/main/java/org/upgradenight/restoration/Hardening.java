package org.upgradenight.restoration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.upgradenight.callmanager.DeviceSettings;

/**
 * Values that a restoration puts on phones in place of what they had before: a named profile, or chosen elements of it.
 * Of two elements the sources say opposite things of which number is which ({@code garp}, {@code sshAccess}); none of
 * the profiles has them.
 *
 * @param profile its name
 * @param elements those of its elements that are meant
 */
public record Hardening(String profile, Set<String> elements) {

    /** What "IP Phone Hardening" in a security and health report means by its list of settings. */
    public static final String REPORT = "ip-phone-hardening";

    /** The values of the minimum for every phone in the hardening guide for CUCM Express, section 5.1. */
    public static final String GUIDE = "hardening-guide";

    private static final Map<String, Map<String, String>> PROFILES = Map.of(
            REPORT,
            values(
                    "disableSpeaker=true",
                    "pcPort=1",
                    "settingsAccess=0",
                    "voiceVlanAccess=1",
                    "videoCapability=0",
                    "webAccess=1",
                    "spanToPCPort=1",
                    "enableCdpPcPort=0",
                    "enableLldpSwPort=0",
                    "enableLldpPcPort=0"),
            GUIDE,
            values(
                    "disableSpeaker=true",
                    "disableSpeakerAndHeadset=true",
                    "forwardingDelay=1",
                    "pcPort=1",
                    "spanToPCPort=1",
                    "voiceVlanAccess=1",
                    "webAccess=1",
                    "settingsAccess=2"));

    /** @throws IllegalArgumentException when there is no such profile, or it has no such element */
    public Hardening {
        if (!PROFILES.containsKey(profile)) {
            throw new IllegalArgumentException("hardening.profile is one of " + names());
        }
        Set<String> known = PROFILES.get(profile).keySet();
        if (!known.containsAll(elements)) {
            throw new IllegalArgumentException("hardening.elements are of " + String.join(", ", known));
        }
        elements = Set.copyOf(elements);
    }

    /** @param elements those meant, all when empty */
    public static Hardening of(String profile, Collection<String> elements) {
        Set<String> meant = new TreeSet<>(elements);
        if (meant.isEmpty()) {
            meant.addAll(PROFILES.getOrDefault(profile, Map.of()).keySet());
        }
        return new Hardening(profile, meant);
    }

    public static List<String> names() {
        return PROFILES.keySet().stream().sorted().toList();
    }

    /** The values by the paths of their settings. */
    public Map<String, String> byPath() {
        Map<String, String> values = new LinkedHashMap<>();
        values().forEach((element, value) -> values.put(DeviceSettings.VENDOR_CONFIG + element, value));
        return values;
    }

    /** The values by element, in the profile's order. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(PROFILES.get(profile));
        values.keySet().retainAll(elements);
        return values;
    }

    /** For a column; {@link #read} reads it. */
    public String text() {
        return profile + ":" + String.join(",", new TreeSet<>(elements));
    }

    public static Optional<Hardening> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(":", 2);
        return Optional.of(new Hardening(parts[0], Set.of(parts[1].split(","))));
    }

    private static Map<String, String> values(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return values;
    }
}
