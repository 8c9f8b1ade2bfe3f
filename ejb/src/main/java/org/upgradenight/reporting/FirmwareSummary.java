package org.upgradenight.reporting;

import java.util.List;
import java.util.Optional;

/**
 * Which loads run, by model. The default of a model is its device default where the cluster tells one, else the load that
 * most of its phones run; of two that are equally many the one that sorts last.
 *
 * @param basis where the defaults are from: the cluster's, where it tells any
 * @param nonDefaultSample up to five phones that run another load
 */
public record FirmwareSummary(
        Basis basis,
        Coverage coverage,
        List<ModelRow> models,
        long defaultTotal,
        long nonDefaultTotal,
        List<PhoneSample> nonDefaultSample) {

    /** What makes a load a model's default. */
    public enum Basis {
        /** The cluster's device default. */
        DEVICE_DEFAULT,
        /** The load that most phones of the model run. */
        MOST_USED
    }

    /**
     * The phones of one model that told their load.
     *
     * @param defaultVersion the default; of a model with one for each protocol both, with a comma between
     */
    public record ModelRow(
            String model, Basis basis, String defaultVersion, long defaultCount, List<VersionCount> others) {

        public ModelRow {
            others = List.copyOf(others);
        }
    }

    /** Phones that run one load. */
    public record VersionCount(String version, long count) {}

    /** The default load of a model, absent when none of its phones told. */
    public Optional<String> defaultOf(String model) {
        return rowOf(model).or(() -> rowOf(Groups.OTHERS)).map(ModelRow::defaultVersion);
    }

    /** Whether Table 3 counts that load of that model as another one than the default. */
    public boolean isOdd(String model, String load) {
        return defaultOf(model)
                .filter(usual -> !List.of(usual.split(", ")).contains(load))
                .isPresent();
    }

    private Optional<ModelRow> rowOf(String model) {
        return models.stream().filter(row -> row.model().equals(model)).findFirst();
    }

    public FirmwareSummary {
        models = List.copyOf(models);
        nonDefaultSample = List.copyOf(nonDefaultSample);
    }
}
