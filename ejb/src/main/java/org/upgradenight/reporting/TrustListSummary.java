package org.upgradenight.reporting;

import java.util.List;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * What is known of the phones' trust lists.
 *
 * @param needDeletionSample up to two phones whose list has to go
 */
public record TrustListSummary(Coverage coverage, List<StatusRow> statuses, List<PhoneSample> needDeletionSample) {

    /** Phones in one state. */
    public record StatusRow(TrustListStatus status, List<String> models, long count) {

        public StatusRow {
            models = List.copyOf(models);
        }
    }

    public TrustListSummary {
        statuses = List.copyOf(statuses);
        needDeletionSample = List.copyOf(needDeletionSample);
    }

    /** Phones in that state. */
    public long count(TrustListStatus status) {
        return statuses.stream()
                .filter(row -> row.status() == status)
                .mapToLong(StatusRow::count)
                .sum();
    }
}
