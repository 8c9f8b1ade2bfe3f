package org.upgradenight.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Scope;

/** The cluster's own list of phones, page by page; a short list of names is asked for by name. */
final class AxlCensus implements TakeInventory.CensusSource {

    private static final int PAGE = 1000;
    private static final int MOST_BY_NAME = 200;

    private final CallManager callManager;
    private final Scope scope;

    AxlCensus(CallManager callManager, Scope scope) {
        this.callManager = callManager;
        this.scope = scope;
    }

    @Override
    public void read(Consumer<List<CensusEntry>> batch) {
        if (!scope.devices().isEmpty() && scope.devices().size() <= MOST_BY_NAME) {
            batch.accept(byName());
            return;
        }
        long skip = 0;
        List<ListedPhone> page = callManager.phones(skip, PAGE);
        while (!page.isEmpty()) {
            batch.accept(page.stream().map(CensusEntry::of).toList());
            skip += page.size();
            page = callManager.phones(skip, PAGE);
        }
    }

    private List<CensusEntry> byName() {
        return scope.devices().stream()
                .sorted()
                .map(DeviceName::of)
                .flatMap(Optional::stream)
                .map(callManager::settings)
                .flatMap(Optional::stream)
                .map(DeviceSettings::device)
                .map(CensusEntry::of)
                .toList();
    }
}
