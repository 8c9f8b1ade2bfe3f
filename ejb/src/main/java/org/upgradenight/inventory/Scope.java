package org.upgradenight.inventory;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which phones a run is about. An empty set does not restrict; several sets restrict together. Case does not matter. */
public record Scope(Set<String> devices, Set<String> sites, Set<String> devicePools, Set<String> models) {

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

    public Scope {
        devices = folded(devices);
        sites = folded(sites);
        devicePools = folded(devicePools);
        models = folded(models);
    }

    /** Whether a device at that site is meant. */
    public boolean includes(Device device, String site) {
        return allows(devices, device.name().value())
                && allows(sites, site)
                && allows(devicePools, device.devicePool())
                && (allows(models, device.model().name())
                        || allows(models, device.model().number()));
    }

    private static boolean allows(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value.toLowerCase(Locale.ROOT));
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
