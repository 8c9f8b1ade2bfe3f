package org.upgradenight.web.console;

import java.util.ArrayList;
import java.util.List;
import org.upgradenight.run.PlanReach;

/** Says how far a dry run's plan reaches. */
final class PlanWords {

    private PlanWords() {}

    static String reach(PlanReach reach) {
        List<String> parts = new ArrayList<>();
        parts.add(phones(reach.oneByOne()) + " changed one by one");
        if (reach.profiles() > 0) {
            parts.add(reach.profiles()
                    + (reach.profiles() == 1 ? " profile reaches " : " profiles reach ")
                    + phones(reach.byProfile()));
        }
        if (reach.byEnterprise() > 0) {
            parts.add("enterprise values reach " + phones(reach.byEnterprise()));
        }
        if (reach.outsideScope() > 0) {
            parts.add("up to " + reach.outsideScope() + " of them outside the run");
        }
        return String.join(", ", parts);
    }

    private static String phones(long number) {
        return number + (number == 1 ? " phone" : " phones");
    }

    static String layer(String layer) {
        return switch (layer) {
            case "DEVICE" -> "each phone";
            case "COMMON_PHONE_PROFILE" -> "common phone profile";
            case "ENTERPRISE" -> "enterprise phone configuration";
            case "ENTERPRISE_PARAMETERS" -> "enterprise parameters";
            case "APPLICATION_USER" -> "application user";
            case "TEMPORARY_USER" -> "temporary user";
            case "INHERITED" -> "phones that follow";
            default -> layer;
        };
    }
}
