package org.upgradenight.reporting;

import java.util.List;
import java.util.Optional;

/**
 * Which loads run, by model. The default of a model is the load that most of its phones run; of two that are equally
 * many the one that sorts last.
 *
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
        /** The load that most phones of the model run. */
        MOST_USED
    }

    /** The phones of one model that told their load. */
    public record ModelRow(String model, String defaultVersion, long defaultCount, List<VersionCount> others) {

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

    private Optional<ModelRow> rowOf(String model) {
        return models.stream().filter(row -> row.model().equals(model)).findFirst();
    }

    public FirmwareSummary {
        models = List.copyOf(models);
        nonDefaultSample = List.copyOf(nonDefaultSample);
    }
}
