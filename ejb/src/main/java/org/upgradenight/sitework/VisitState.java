package org.upgradenight.sitework;

/** Where a phone of a site's list stands. */
public enum VisitState {
    /** Somebody still has to go there. */
    OPEN,
    /** Somebody on site says that it is done; no look of ours has proven it yet. */
    REPORTED,
    /** A later look found the phone well, whoever helped. */
    VERIFIED;

    /** Whether an unproven phone still has to be visited: what was reported done counts until a look finds it undone. */
    static boolean open(OpenPhone phone, Report report) {
        boolean done = report.result() == Report.Result.DONE;
        boolean undone = report.at()
                .flatMap(at -> phone.lastStale().map(stale -> stale.isAfter(at)))
                .orElse(false);
        return !done || undone;
    }
}
