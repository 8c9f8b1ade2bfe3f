package org.upgradenight.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.inventory.DeviceName;

/** Every phone of a cluster with its own settings, page by page, each once. */
final class ClusterPhones {

    private static final int PAGE = 1000;

    private ClusterPhones() {}

    static void each(CallManager callManager, Consumer<DeviceSettings> phone) {
        Set<DeviceName> seen = new HashSet<>();
        long skip = 0;
        List<ListedPhone> page = callManager.phones(skip, PAGE);
        while (!page.isEmpty()) {
            List<ListedPhone> fresh =
                    page.stream().filter(one -> seen.add(one.device().name())).toList();
            settings(callManager, fresh).forEach(phone);
            skip += page.size();
            page = callManager.phones(skip, PAGE);
        }
    }

    private static List<DeviceSettings> settings(CallManager callManager, List<ListedPhone> listed) {
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
