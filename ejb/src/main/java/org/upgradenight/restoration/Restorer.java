package org.upgradenight.restoration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.VendorConfig;

/** Takes recorded changes back from one phone's settings, the latest document first. */
final class Restorer {

    private record Documents(VendorConfig prior, VendorConfig ours) {}

    private final Map<String, SettingOutcome> outcomes = new LinkedHashMap<>();
    private DeviceSettings settings;

    Restorer(DeviceSettings now) {
        this.settings = now;
    }

    RestorationPlan plan(List<RecordedChange> recorded) {
        recorded.forEach(change -> outcomes.put(change.element(), SettingOutcome.ALREADY_PRIOR)); // keeps their order
        Map<Documents, List<RecordedChange>> writings = new LinkedHashMap<>();
        List<RecordedChange> latestFirst = new ArrayList<>(recorded);
        Collections.reverse(latestFirst);
        for (RecordedChange change : latestFirst) {
            writings.computeIfAbsent(
                            new Documents(change.priorDocument(), change.ourDocument()), absent -> new ArrayList<>())
                    .add(change);
        }
        writings.forEach(this::takeBack);
        return outcomes.containsValue(SettingOutcome.RESTORE)
                ? new RestorationPlan.Write(settings, outcomes)
                : new RestorationPlan.NothingToDo(outcomes);
    }

    private void takeBack(Documents documents, List<RecordedChange> changes) {
        boolean whole = !documents.ours().saysTheSameAs(documents.prior())
                && settings.vendorConfig().saysTheSameAs(documents.ours());
        changes.forEach(this::takeBack);
        if (whole) {
            settings = settings.with(documents.prior());
        }
    }

    private void takeBack(RecordedChange change) {
        Optional<String> now = settings.value(change.element());
        if (now.equals(change.prior())) {
            return;
        }
        if (!now.equals(Optional.of(change.ours()))) {
            outcomes.put(change.element(), SettingOutcome.CHANGED_BY_SOMEBODY_ELSE);
            return;
        }
        outcomes.put(change.element(), SettingOutcome.RESTORE);
        settings = change.prior()
                .map(value -> settings.with(change.element(), value))
                .orElseGet(() -> settings.without(change.element()));
    }
}
