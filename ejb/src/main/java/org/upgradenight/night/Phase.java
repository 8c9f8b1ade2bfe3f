package org.upgradenight.night;

import java.util.Optional;
import org.upgradenight.run.JobName;

/** What a night is made of, in order. */
public enum Phase {
    CHECK(JobName.HEALTH_CHECK),
    PREPARE(JobName.PRE_UPGRADE_PREPARATION),
    /** The upgrade itself, done by others: somebody says that it is done. */
    UPGRADE(null),
    DELETE(JobName.ITL_DELETION),
    MAIL(JobName.PHYSICAL_REMEDIATION_MAIL),
    RESTORE(JobName.POST_UPGRADE_RESTORATION),
    /** A last look at every phone, for the record. */
    REPORT(JobName.HEALTH_CHECK);

    private final JobName job;

    Phase(JobName job) {
        this.job = job;
    }

    /** The job that does it; none for the upgrade. */
    public Optional<JobName> job() {
        return Optional.ofNullable(job);
    }

    /** Whether it changes phones or writes to people, so that a dry run comes first. */
    public boolean changing() {
        return job != null && job.changing();
    }
}
