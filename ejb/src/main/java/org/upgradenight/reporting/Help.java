package org.upgradenight.reporting;

import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;

/** How a phone is to be helped, as Table 18 counts it. */
public enum Help {
    /** Its list need not go. */
    NONE,
    /** Its list has to go, and that can be done from afar. */
    REMOTE,
    /** Its list has to go, and somebody has to go there. */
    VISIT,
    /** Nobody could read its list. */
    LOOK;

    static Help of(Verdict verdict) {
        if (!verdict.needsDeletion()) {
            return verdict.remedy() == Remedy.NONE ? NONE : LOOK;
        }
        return switch (verdict.remedy()) {
            case DELETE_BY_HTTP, DELETE_BY_CTI -> REMOTE;
            case PHYSICAL, LOOK, NONE -> VISIT;
        };
    }
}
