package org.upgradenight.run;

import java.util.Optional;

/** The jobs an operator can start. The word is the job's id, its file's name and the API's word. */
public enum JobName {
    HEALTH_CHECK("health-check", false),
    PRE_UPGRADE_PREPARATION("pre-upgrade-preparation", true),
    ITL_DELETION("itl-deletion", true),
    PHYSICAL_REMEDIATION_MAIL("physical-remediation-mail", true),
    POST_UPGRADE_RESTORATION("post-upgrade-restoration", true);

    private final String word;
    private final boolean changing;

    JobName(String word, boolean changing) {
        this.word = word;
        this.changing = changing;
    }

    public String word() {
        return word;
    }

    /** Whether a run of it that is no dry run changes something, so that it wants the operator's confirmation. */
    public boolean changing() {
        return changing;
    }

    public static Optional<JobName> of(String word) {
        for (JobName job : values()) {
            if (job.word.equals(word)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }
}
