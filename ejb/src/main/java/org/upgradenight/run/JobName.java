package org.upgradenight.run;

import java.util.List;
import java.util.Optional;

/** The jobs an operator can start. The word is the job's id, its file's name and the API's word. */
public enum JobName {
    HEALTH_CHECK("health-check", false, "take-inventory", "probe", "classify", "report"),
    PRE_UPGRADE_PREPARATION(
            "pre-upgrade-preparation",
            true,
            "take-inventory",
            "probe",
            "classify",
            "associate",
            "prepare-layers",
            "prepare",
            "verify",
            "report"),
    ITL_DELETION(
            "itl-deletion",
            true,
            "take-inventory",
            "probe",
            "classify",
            "delete-itl",
            "verify",
            "mail-sites",
            "report"),
    PHYSICAL_REMEDIATION_MAIL("physical-remediation-mail", true, "mail-sites"),
    POST_UPGRADE_RESTORATION(
            "post-upgrade-restoration",
            true,
            "restore-layers",
            "gather-changed",
            "restore",
            "dissociate",
            "verify",
            "report");

    private final String word;
    private final boolean changing;
    private final List<String> steps;

    JobName(String word, boolean changing, String... steps) {
        this.word = word;
        this.changing = changing;
        this.steps = List.of(steps);
    }

    public String word() {
        return word;
    }

    /** Whether a run of it that is no dry run changes something, so that it wants the operator's confirmation. */
    public boolean changing() {
        return changing;
    }

    /** Its steps in order. */
    public List<String> steps() {
        return steps;
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
