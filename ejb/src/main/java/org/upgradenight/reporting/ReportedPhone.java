package org.upgradenight.reporting;

import java.util.Optional;
import org.upgradenight.classification.Verdict;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * One phone of a run as the report counts it.
 *
 * @param registration by the newest look, else by the inventory
 * @param settings likewise
 * @param look what the newest look of the run saw, absent when there was none
 * @param verdict the judgement of that look
 */
record ReportedPhone(
        String name,
        String model,
        String description,
        String location,
        String devicePool,
        RegistrationState registration,
        SettingsAccess settings,
        Optional<Look> look,
        Optional<Verdict> verdict) {

    /** What one look saw. Texts are empty where a page did not tell. */
    record Look(WebState web, TrustListStatus trustList, String load, String securityMode, ShownSettings shown) {}

    /** Whether the newest look saw that setting switched on; nothing when no page told. */
    Optional<Boolean> shows(ShownSetting setting) {
        return look.flatMap(seen -> seen.shown().on(setting));
    }

    boolean registered() {
        return switch (registration) {
            case REGISTERED, PARTIALLY_REGISTERED -> true;
            case UNREGISTERED, REJECTED, UNKNOWN -> false;
        };
    }

    /** The word for its security mode on its page, absent when it did not tell. */
    Optional<String> securityWord() {
        return look.map(seen -> seen.securityMode().strip()).filter(word -> !word.isEmpty());
    }

    PhoneSample sample(String detail) {
        return new PhoneSample(location, name, description, detail);
    }
}
