package org.upgradenight.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunTerms;

/** Says what was chosen for a run, as far as somebody has to know it who confirms, approves or watches it. */
final class TermsWords {

    private TermsWords() {}

    /** Each choice in a sentence. */
    static List<String> of(RunTerms terms) {
        List<String> words = new ArrayList<>();
        terms.canary()
                .ifPresent(canary -> words.add("First " + canary.size() + " phones (canary), at most "
                        + canary.maxFailurePercent() + " % failures among them."));
        if (terms.job() == JobName.ITL_DELETION) {
            words.add(terms.groupCanary()
                    .map(groups -> "Each group of one model, load and site: first " + groups.first() + ", then "
                            + groups.then() + ", then the rest, at most " + groups.maxFailurePercent()
                            + " % failures.")
                    .orElse("Groups do not wait for their first phones."));
        }
        if (terms.choices().level() != Level.DEVICE) {
            words.add("Values are changed for all who share them: "
                    + (terms.choices().level() == Level.PROFILE ? "common phone profiles." : "the whole enterprise."));
        }
        if (terms.choices().temporaryUser()) {
            words.add("A user for this night's keys is made, and removed by the restoration.");
        }
        terms.choices().hardening().ifPresent(one -> words.add(hardening(one)));
        return words;
    }

    private static String hardening(Hardening hardening) {
        return "Put on each phone in place of what it had: "
                + hardening.values().entrySet().stream()
                        .map(value -> value.getKey() + " " + value.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
