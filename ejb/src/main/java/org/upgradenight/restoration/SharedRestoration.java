package org.upgradenight.restoration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.SharedDocument;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.PriorSetting;

/**
 * Puts back what phones share, by the same rule as a phone's own settings: the exact prior document where ours is still
 * whole, our elements alone where somebody edited it since, and nothing where ours is gone. Can be done twice.
 */
public final class SharedRestoration {

    /**
     * What became of one holder's values.
     *
     * @param outcomes by element
     * @param refusal why the cluster still stores ours, empty when it does not
     */
    public record Result(Place place, String holder, Map<String, SettingOutcome> outcomes, String refusal) {}

    private record Holder(Place place, String name) {}

    private final SharedSettings shared;

    public SharedRestoration(SharedSettings shared) {
        this.shared = shared;
    }

    /** Puts all of it back, holder by holder. */
    public List<Result> restore(List<PriorSetting> open) {
        List<Result> results = new ArrayList<>();
        byHolder(open).forEach((holder, settings) -> results.add(restore(holder, settings)));
        return results;
    }

    /** What it would put back. */
    public List<PlannedStep> plan(List<PriorSetting> open) {
        List<PlannedStep> steps = new ArrayList<>();
        byHolder(open)
                .forEach((holder, settings) -> outcomes(holder, settings).forEach((element, outcome) -> {
                    if (outcome == SettingOutcome.RESTORE) {
                        steps.add(step(holder, last(settings, element)));
                    }
                }));
        return steps;
    }

    private static PlannedStep step(Holder holder, PriorSetting setting) {
        return new PlannedStep(
                holder.place(), holder.name(), setting.element(), Optional.of(setting.ours()), setting.prior(), 0, 0);
    }

    private static PriorSetting last(List<PriorSetting> settings, String element) {
        return settings.stream()
                .filter(setting -> setting.element().equals(element))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static Map<Holder, List<PriorSetting>> byHolder(List<PriorSetting> open) {
        Map<Holder, List<PriorSetting>> holders = new LinkedHashMap<>();
        open.forEach(setting -> holders.computeIfAbsent(
                        new Holder(setting.place(), setting.device()), absent -> new ArrayList<>())
                .add(setting));
        return holders;
    }

    private Map<String, SettingOutcome> outcomes(Holder holder, List<PriorSetting> settings) {
        return holder.place() == Place.ENTERPRISE_PARAMETERS
                ? parameters(settings)
                : document(holder)
                        .map(now -> restorer(now, settings).outcomes())
                        .orElseGet(() -> gone(settings));
    }

    private Result restore(Holder holder, List<PriorSetting> settings) {
        Map<String, SettingOutcome> outcomes = outcomes(holder, settings);
        try {
            if (outcomes.containsValue(SettingOutcome.RESTORE)) {
                write(holder, settings, outcomes);
            }
            boolean stillOurs = outcomes(holder, settings).containsValue(SettingOutcome.RESTORE);
            return new Result(
                    holder.place(), holder.name(), outcomes, stillOurs ? "the cluster still stores our value" : "");
        } catch (DeviceRefusedException refused) {
            return new Result(
                    holder.place(), holder.name(), outcomes, Objects.toString(refused.getMessage(), "refused"));
        }
    }

    private void write(Holder holder, List<PriorSetting> settings, Map<String, SettingOutcome> outcomes) {
        if (holder.place() == Place.ENTERPRISE_PARAMETERS) {
            settings.stream()
                    .filter(setting -> outcomes.get(setting.element()) == SettingOutcome.RESTORE)
                    .forEach(setting -> shared.writeParameter(
                            setting.element(), setting.prior().orElse("")));
            return;
        }
        document(holder).map(now -> restorer(now, settings)).ifPresent(restorer -> {
            VendorConfig prior = restorer.settings().vendorConfig();
            if (holder.place() == Place.ENTERPRISE) {
                shared.writeEnterprise(prior);
            } else {
                shared.writeProfile(holder.name(), prior);
            }
        });
    }

    private Optional<SharedDocument> document(Holder holder) {
        return holder.place() == Place.ENTERPRISE
                ? Optional.of(new SharedDocument(shared.enterprise()))
                : shared.profile(holder.name()).map(SharedDocument::new);
    }

    private static Restorer<SharedDocument> restorer(SharedDocument now, List<PriorSetting> settings) {
        return new Restorer<>(now, settings.stream().map(RecordedChange::of).toList(), Map.of());
    }

    private Map<String, SettingOutcome> parameters(List<PriorSetting> settings) {
        Map<String, String> now = shared.parameters();
        Map<String, SettingOutcome> outcomes = new LinkedHashMap<>();
        for (PriorSetting setting : settings) {
            String value = now.get(setting.element());
            outcomes.put(setting.element(), parameter(value, setting));
        }
        return outcomes;
    }

    private static SettingOutcome parameter(String now, PriorSetting setting) {
        if (setting.prior().orElse("").equals(now)) {
            return SettingOutcome.ALREADY_PRIOR;
        }
        return setting.ours().equals(now) ? SettingOutcome.RESTORE : SettingOutcome.CHANGED_BY_SOMEBODY_ELSE;
    }

    private static Map<String, SettingOutcome> gone(List<PriorSetting> settings) {
        Map<String, SettingOutcome> outcomes = new LinkedHashMap<>();
        settings.forEach(setting -> outcomes.put(setting.element(), SettingOutcome.CHANGED_BY_SOMEBODY_ELSE));
        return outcomes;
    }
}
