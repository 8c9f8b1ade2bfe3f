package org.upgradenight.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.RemediationMatrix;
import org.upgradenight.classification.Verdict;

/** The matrix as the jobs ask it. */
final class Judge {

    private final RemediationMatrix matrix;

    /** @param ctiChannel whether the cluster's phones can be reached over CTI */
    Judge(boolean ctiChannel) {
        matrix = new RemediationMatrix(ctiChannel);
    }

    Map<Observation, Verdict> judge(Collection<Observation> looks) {
        Map<Observation, Verdict> judged = new LinkedHashMap<>();
        looks.forEach(seen -> judged.put(seen, matrix.judge(seen)));
        return judged;
    }

    Verdict judge(Observation seen) {
        return matrix.judge(seen);
    }
}
