package org.upgradenight.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.trustlist.TrustListStatus;

/** Counts Tables 7 and 9. */
final class TrustListTally {

    private static final int SAMPLE = 2;

    private final Map<TrustListStatus, ModelCount> statuses = new EnumMap<>(TrustListStatus.class);
    private final Sample stale = new Sample(SAMPLE);
    private long measured;
    private long notMeasured;

    void add(ReportedPhone phone) {
        TrustListStatus status = phone.look()
                .map(ReportedPhone.Look::trustList)
                .filter(told -> told != TrustListStatus.UNKNOWN)
                .orElse(null);
        if (status == null) {
            notMeasured++;
            return;
        }
        measured++;
        statuses.computeIfAbsent(status, any -> new ModelCount()).add(phone.model());
        if (status == TrustListStatus.UPDATE_FAILED || status == TrustListStatus.MISMATCH) {
            stale.add(phone.sample(status.name()));
        }
    }

    TrustListSummary summary() {
        List<TrustListSummary.StatusRow> rows = statuses.entrySet().stream()
                .map(entry -> new TrustListSummary.StatusRow(
                        entry.getKey(),
                        entry.getValue().models(),
                        entry.getValue().phones()))
                .toList();
        return new TrustListSummary(new Coverage(measured, notMeasured), rows, stale.phones());
    }
}
