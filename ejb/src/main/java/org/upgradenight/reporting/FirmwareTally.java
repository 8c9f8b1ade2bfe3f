package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.upgradenight.classification.WebState;

/** Counts Tables 3 and 5. Loads are told by the phones' pages, so phones whose web server is off are left out. */
final class FirmwareTally {

    private static final int MOST_MODELS = 300;
    private static final int MOST_VERSIONS = 20;
    private static final int SAMPLE = 5;

    private final Groups<Groups<Load>> models = new Groups<>(MOST_MODELS, () -> new Groups<>(MOST_VERSIONS, Load::new));
    /** The cluster's device defaults as it tells them of phones without a load of their own, SIP's beside SCCP's. */
    private final Groups<SortedSet<String>> defaults = new Groups<>(MOST_MODELS, TreeSet::new);

    private boolean defaultsTold;
    private long measured;
    private long notMeasured;

    private static final class Load {
        private final Sample sample = new Sample(SAMPLE);
        private long phones;
    }

    void add(ReportedPhone phone) {
        SortedSet<String> usual = defaults.of(phone.model());
        if (!phone.defaultLoad().isBlank() && usual.size() < MOST_VERSIONS) {
            usual.add(phone.defaultLoad());
            defaultsTold = true;
        }
        String load = phone.look()
                .filter(look -> look.web() == WebState.ONLINE)
                .map(ReportedPhone.Look::load)
                .orElse("");
        if (load.isBlank()) {
            notMeasured++;
            return;
        }
        measured++;
        Load counted = models.of(phone.model()).of(load);
        counted.phones++;
        counted.sample.add(phone.sample(load));
    }

    FirmwareSummary summary() {
        List<FirmwareSummary.ModelRow> rows = new ArrayList<>();
        List<PhoneSample> odd = new ArrayList<>();
        long usual = 0;
        for (Map.Entry<String, Groups<Load>> model : models.rows()) {
            FirmwareSummary.ModelRow row = row(model.getKey(), model.getValue(), odd);
            usual += row.defaultCount();
            rows.add(row);
        }
        odd.sort(Comparator.comparing(PhoneSample::name));
        return new FirmwareSummary(
                defaultsTold ? FirmwareSummary.Basis.DEVICE_DEFAULT : FirmwareSummary.Basis.MOST_USED,
                new Coverage(measured, notMeasured),
                rows,
                usual,
                measured - usual,
                odd.subList(0, Math.min(SAMPLE, odd.size())));
    }

    private FirmwareSummary.ModelRow row(String model, Groups<Load> loads, List<PhoneSample> odd) {
        Set<String> told = defaults.of(model);
        Set<String> usual = told.isEmpty() ? Set.of(mostUsed(loads)) : told;
        List<String> run = new ArrayList<>();
        List<FirmwareSummary.VersionCount> others = new ArrayList<>();
        long phones = 0;
        for (Map.Entry<String, Load> load : loads.rows()) {
            if (usual.contains(load.getKey())) {
                run.add(load.getKey());
                phones += load.getValue().phones;
            } else {
                others.add(new FirmwareSummary.VersionCount(load.getKey(), load.getValue().phones));
                odd.addAll(load.getValue().sample.phones());
            }
        }
        return new FirmwareSummary.ModelRow(
                model,
                told.isEmpty() ? FirmwareSummary.Basis.MOST_USED : FirmwareSummary.Basis.DEVICE_DEFAULT,
                String.join(", ", run.isEmpty() ? usual : run),
                phones,
                others);
    }

    private static String mostUsed(Groups<Load> loads) {
        String found = "";
        long most = 0;
        for (Map.Entry<String, Load> load : loads.rows()) {
            if (load.getValue().phones >= most && !load.getKey().equals(Groups.OTHERS)) {
                found = load.getKey();
                most = load.getValue().phones;
            }
        }
        return found;
    }
}
