package org.upgradenight.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.RemediationMatrix;
import org.upgradenight.classification.Verdict;

/** The matrix as the jobs ask it. No CTI channel is configured yet. */
final class Judge {

    private static final RemediationMatrix MATRIX = new RemediationMatrix(false);

    private Judge() {}

    static Map<Observation, Verdict> judge(Collection<Observation> looks) {
        Map<Observation, Verdict> judged = new LinkedHashMap<>();
        looks.forEach(seen -> judged.put(seen, MATRIX.judge(seen)));
        return judged;
    }
}
