package org.upgradenight.web.console;

import org.upgradenight.run.JobName;

/** What pages call jobs and their steps. */
final class JobWords {

    private JobWords() {}

    static String name(JobName job) {
        return switch (job) {
            case HEALTH_CHECK -> "Health check";
            case PRE_UPGRADE_PREPARATION -> "Preparation";
            case ITL_DELETION -> "Trust list deletion";
            case PHYSICAL_REMEDIATION_MAIL -> "Letters to sites";
            case POST_UPGRADE_RESTORATION -> "Restoration";
        };
    }

    /** @param step a step's id; one that is not known is shown as it is */
    static String step(String step) {
        return switch (step) {
            case "take-inventory" -> "Take inventory";
            case "probe" -> "Look at phones";
            case "classify" -> "Judge";
            case "associate" -> "Give phones to the key user";
            case "prepare-layers" -> "Change what phones share";
            case "prepare" -> "Open phones";
            case "delete-itl" -> "Delete trust lists";
            case "verify" -> "Look again";
            case "mail-sites" -> "Mail sites";
            case "gather-changed" -> "Gather what was changed";
            case "restore-layers" -> "Put back what phones share";
            case "restore" -> "Put settings back";
            case "dissociate" -> "Take phones from the key user";
            case "report" -> "Report";
            default -> step;
        };
    }
}
