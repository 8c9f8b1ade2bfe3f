package org.upgradenight.reporting;

import java.util.List;

/**
 * Phones whose list has to go, by whether {@code utils itl reset} on the cluster could make them take a new one without
 * keys and without a visit.
 *
 * @param could their list holds today's recovery key
 * @param cannot their list has another recovery key
 * @param unknown nobody has seen their list
 * @param sample up to five of those that it could help; all of them are in the workbook (ITL Status)
 */
public record ResetCandidates(long could, long cannot, long unknown, List<PhoneSample> sample) {

    public ResetCandidates {
        sample = List.copyOf(sample);
    }
}
