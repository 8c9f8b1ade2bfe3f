package org.upgradenight.callmanager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceName;

/** The phones of a cluster as its list has them, read page by page, each once. */
public final class Roster {

    private static final int PAGE = 1000;

    /** So many are asked for by name; for more, the list and settings in bulk cost fewer requests. */
    private static final int FEW = 20;

    private final CallManager callManager;

    public Roster(CallManager callManager) {
        this.callManager = callManager;
    }

    /** Every phone with its own settings. */
    public void each(Consumer<DeviceSettings> phone) {
        pages(page -> settings(page).forEach(phone));
    }

    /**
     * Those of the named phones that the cluster has. Of many, a cluster that gives no settings in bulk tells what its list
     * has, which is all but the extension.
     */
    public Map<DeviceName, Device> named(Collection<DeviceName> names) {
        Map<DeviceName, Device> found = new HashMap<>();
        if (names.size() <= FEW) {
            names.forEach(name -> callManager.settings(name).ifPresent(settings -> found.put(name, settings.device())));
            return found;
        }
        Set<DeviceName> wanted = new HashSet<>(names);
        List<ListedPhone> listed = new ArrayList<>();
        pages(page -> page.stream()
                .filter(one -> wanted.contains(one.device().name()))
                .forEach(listed::add));
        listed.forEach(one -> found.put(one.device().name(), one.device()));
        callManager.settingsInBulk(listed).forEach((name, settings) -> found.put(name, settings.device()));
        return found;
    }

    private void pages(Consumer<List<ListedPhone>> reader) {
        Set<DeviceName> seen = new HashSet<>();
        long skip = 0;
        List<ListedPhone> page = callManager.phones(skip, PAGE);
        while (!page.isEmpty()) {
            reader.accept(
                    page.stream().filter(one -> seen.add(one.device().name())).toList());
            skip += page.size();
            page = callManager.phones(skip, PAGE);
        }
    }

    private List<DeviceSettings> settings(List<ListedPhone> listed) {
        Map<DeviceName, DeviceSettings> bulk = callManager.settingsInBulk(listed);
        List<DeviceSettings> settings = new ArrayList<>();
        for (ListedPhone one : listed) {
            DeviceName name = one.device().name();
            Optional.ofNullable(bulk.get(name))
                    .or(() -> callManager.settings(name))
                    .ifPresent(settings::add);
        }
        return settings;
    }
}
