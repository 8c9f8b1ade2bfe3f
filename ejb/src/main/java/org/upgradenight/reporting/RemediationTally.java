package org.upgradenight.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Verdict;
import org.upgradenight.reporting.Remediation.Place;
import org.upgradenight.reporting.Remediation.Scenario;
import org.upgradenight.reporting.Remediation.ScenarioRow;

/** Counts Table 18. */
final class RemediationTally {

    private static final int SAMPLE = 5;

    private final Map<Cell, Long> phones = new EnumMap<>(Cell.class);
    private final Map<Cell, Long> needing = new EnumMap<>(Cell.class);
    private final Map<Cell, List<String>> samples = new EnumMap<>(Cell.class);
    private long remotely;
    private long physically;
    private long undecided;
    private long notJudged;

    void add(ReportedPhone phone) {
        phone.verdict().ifPresentOrElse(verdict -> add(phone.name(), verdict), () -> notJudged++);
    }

    private void add(String phone, Verdict verdict) {
        phones.merge(verdict.cell(), 1L, Long::sum);
        switch (Help.of(verdict)) {
            case NONE -> {}
            case LOOK -> undecided++;
            case REMOTE -> {
                remotely++;
                needs(phone, verdict.cell());
            }
            case VISIT -> {
                physically++;
                needs(phone, verdict.cell());
            }
        }
    }

    private void needs(String phone, Cell cell) {
        needing.merge(cell, 1L, Long::sum);
        List<String> sample = samples.computeIfAbsent(cell, unseen -> new ArrayList<>());
        if (sample.size() < SAMPLE) {
            sample.add(phone);
        }
    }

    Remediation summary() {
        return new Remediation(
                List.of(
                        row(
                                Scenario.SETTINGS_ENABLED_WEB_ONLINE,
                                Cell.ENABLED_ONLINE_REGISTERED,
                                Cell.ENABLED_ONLINE_UNREGISTERED),
                        row(
                                Scenario.SETTINGS_ENABLED_WEB_OFFLINE,
                                Cell.ENABLED_OFFLINE_REGISTERED,
                                Cell.ENABLED_OFFLINE_UNREGISTERED),
                        row(
                                Scenario.SETTINGS_RESTRICTED_OR_DISABLED,
                                Cell.RESTRICTED_REGISTERED,
                                Cell.RESTRICTED_UNREGISTERED)),
                remotely,
                physically,
                undecided,
                notJudged);
    }

    private ScenarioRow row(Scenario scenario, Cell registered, Cell unregistered) {
        return new ScenarioRow(scenario, place(registered), place(unregistered));
    }

    private Place place(Cell cell) {
        return new Place(
                cell.remote(),
                phones.getOrDefault(cell, 0L),
                needing.getOrDefault(cell, 0L),
                samples.getOrDefault(cell, List.of()));
    }
}
