package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.upgradenight.classification.WebState;

/** Counts Tables 3 and 5. Loads are told by the phones' pages, so phones whose web server is off are left out. */
final class FirmwareTally {

    private static final int MOST_MODELS = 300;
    private static final int MOST_VERSIONS = 20;
    private static final int SAMPLE = 5;

    private final Groups<Groups<Load>> models = new Groups<>(MOST_MODELS, () -> new Groups<>(MOST_VERSIONS, Load::new));
    private long measured;
    private long notMeasured;

    private static final class Load {
        private final Sample sample = new Sample(SAMPLE);
        private long phones;
    }

    void add(ReportedPhone phone) {
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
            String common = mostUsed(model.getValue());
            long ofDefault = model.getValue().of(common).phones;
            usual += ofDefault;
            rows.add(new FirmwareSummary.ModelRow(
                    model.getKey(), common, ofDefault, others(model.getValue(), common, odd)));
        }
        odd.sort(Comparator.comparing(PhoneSample::name));
        return new FirmwareSummary(
                FirmwareSummary.Basis.MOST_USED,
                new Coverage(measured, notMeasured),
                rows,
                usual,
                measured - usual,
                odd.subList(0, Math.min(SAMPLE, odd.size())));
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

    private static List<FirmwareSummary.VersionCount> others(Groups<Load> loads, String common, List<PhoneSample> odd) {
        List<FirmwareSummary.VersionCount> others = new ArrayList<>();
        for (Map.Entry<String, Load> load : loads.rows()) {
            if (!load.getKey().equals(common)) {
                others.add(new FirmwareSummary.VersionCount(load.getKey(), load.getValue().phones));
                odd.addAll(load.getValue().sample.phones());
            }
        }
        return others;
    }
}
