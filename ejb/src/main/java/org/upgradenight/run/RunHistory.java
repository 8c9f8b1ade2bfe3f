package org.upgradenight.run;

import java.util.List;
import java.util.Optional;

/** Reads runs: the questions that console and API ask. */
public interface RunHistory {

    Optional<RunView> run(long id);

    /** Newest first. @param cluster empty for every cluster */
    Page<RunView> runs(String cluster, int page, int size);

    /** One row a phone. */
    Page<DeviceRow> devices(long runId, DeviceFilter filter, int page, int size);

    /** Up to {@code most} phones behind that name, in order of name: for reading all of a large run piece by piece. */
    List<DeviceRow> devicesAfter(long runId, DeviceFilter filter, String name, int most);

    /** A run without its figures; nothing when there is none of that number. */
    Optional<RunBrief> brief(long id);

    /** One phone of a run. */
    Optional<DeviceRow> device(long runId, String name);

    /** The lines of a phone's timeline in order, or nothing when the run has no such phone. */
    Optional<List<TimelineLine>> timeline(long runId, String device);

    /** Table 18 over the newest observation of every phone of the cluster. */
    MatrixView matrix(String cluster);

    /** Settings changed and not yet put back; those of {@link #outOfReach} are not among them. */
    Page<UnrestoredSetting> unrestored(String cluster, int page, int size);

    /** Settings that the cluster stores as before again, and whose phone cannot be told before somebody brings it back. */
    Page<UnrestoredSetting> outOfReach(String cluster, int page, int size);

    /** What stands on every page of what is open, as it was at most a second ago. */
    OpenSettings openSettings();

    /** How long phones' web servers stood open because of us, the newest run's first. */
    Page<Exposure> exposures(String cluster, int page, int size);

    /** What a dry run would have changed, by phone. */
    Page<PlannedChange> plan(long runId, int page, int size);

    /** How many settings wait to be put back, over all clusters when the name is empty. */
    long unrestoredCount(String cluster);
}
