package org.upgradenight.restoration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.callmanager.SettingsDocument;
import org.upgradenight.callmanager.VendorConfig;

/**
 * Takes recorded changes back from one holder's settings, the latest document first.
 *
 * @param <S> the kind of settings
 */
final class Restorer<S extends SettingsDocument<S>> {

    private record Documents(VendorConfig prior, VendorConfig ours) {}

    private final Map<String, SettingOutcome> outcomes = new LinkedHashMap<>();
    private S settings;

    /** @param chosen values by path that go in place of whatever is there */
    Restorer(S now, List<RecordedChange> recorded, Map<String, String> chosen) {
        this.settings = now;
        plan(recorded);
        chosen.forEach(this::put);
    }

    Map<String, SettingOutcome> outcomes() {
        return outcomes;
    }

    /** What is to be stored. */
    S settings() {
        return settings;
    }

    /** Whether anything of ours is left to take back. */
    boolean mustWrite() {
        return outcomes.containsValue(SettingOutcome.RESTORE) || outcomes.containsValue(SettingOutcome.HARDEN);
    }

    private void plan(List<RecordedChange> recorded) {
        recorded.forEach(change -> outcomes.put(change.element(), SettingOutcome.ALREADY_PRIOR)); // keeps their order
        Map<Documents, List<RecordedChange>> writings = new LinkedHashMap<>();
        List<RecordedChange> latestFirst = new ArrayList<>(
                recorded.stream().filter(change -> !change.inherited()).toList());
        Collections.reverse(latestFirst);
        for (RecordedChange change : latestFirst) {
            writings.computeIfAbsent(
                            new Documents(change.priorDocument(), change.ourDocument()), absent -> new ArrayList<>())
                    .add(change);
        }
        writings.forEach(this::takeBack);
    }

    private void put(String path, String value) {
        boolean there = settings.value(path).equals(Optional.of(value));
        if (!there) {
            outcomes.put(path, SettingOutcome.HARDEN);
            settings = settings.with(path, value);
        } else if (outcomes.get(path) != SettingOutcome.RESTORE) { // else what was there before is what was chosen
            outcomes.put(path, SettingOutcome.HARDENED);
        }
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
