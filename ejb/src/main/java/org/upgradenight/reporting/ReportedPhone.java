package org.upgradenight.reporting;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.classification.Verdict;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * One phone of a run as the report counts it.
 *
 * @param defaultLoad the load that the cluster hands to phones of its model, empty when the phone has its own or the
 *     cluster does not tell
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
        String defaultLoad,
        RegistrationState registration,
        SettingsAccess settings,
        Optional<Look> look,
        Optional<Verdict> verdict) {

    ReportedPhone(
            String name,
            String model,
            String description,
            String location,
            String devicePool,
            RegistrationState registration,
            SettingsAccess settings,
            Optional<Look> look,
            Optional<Verdict> verdict) {
        this(name, model, description, location, devicePool, "", registration, settings, look, verdict);
    }

    /** What one look saw. Texts are empty where a page did not tell. */
    record Look(
            WebState web,
            TrustListStatus trustList,
            String load,
            String securityMode,
            ShownSettings shown,
            Proof proof) {

        Look(WebState web, TrustListStatus trustList, String load, String securityMode, ShownSettings shown) {
            this(web, trustList, load, securityMode, shown, Proof.NONE);
        }
    }

    /**
     * What a look's judgement rests on, and what else was seen.
     *
     * @param lsc what the page says of the locally significant certificate
     * @param cure whether {@code utils itl reset} could help the phone
     */
    record Proof(String evidence, Optional<Instant> at, String lsc, ResetCure cure) {
        static final Proof NONE = new Proof("", Optional.empty(), "", ResetCure.UNKNOWN);
    }

    /** Whether the newest look saw that setting switched on; nothing when no page told. */
    Optional<Boolean> shows(ShownSetting setting) {
        return look.flatMap(seen -> seen.shown().on(setting));
    }

    /**
     * Whether the phone trusts a Trust Verification Service, by its trust list: a list that it took from the cluster names
     * the cluster's services, one that it cannot replace does not.
     */
    Optional<Boolean> trustsVerifier() {
        return look.map(Look::trustList).flatMap(status -> switch (status) {
            case INSTALLED, UPDATED -> Optional.of(true);
            case UPDATE_FAILED, MISMATCH -> Optional.of(false);
            case NOT_INSTALLED, NOT_SUPPORTED, UNKNOWN -> Optional.empty();
        });
    }

    /** Whether the list of the phone is known to have to go. */
    boolean stale() {
        return trustsVerifier().filter(trusts -> !trusts).isPresent();
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
