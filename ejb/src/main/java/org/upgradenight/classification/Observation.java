package org.upgradenight.classification;

import java.time.Instant;
import java.util.Objects;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * What was seen of one phone at one time. Texts are never null; what was not seen is empty.
 *
 * @param evidence one line that says why the trust list is judged so
 */
public record Observation(
        DeviceName device,
        Instant at,
        RegistrationState registration,
        WebState web,
        SettingsAccess settings,
        TrustListStatus trustList,
        String evidence,
        PhoneFacts facts) {

    public Observation {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(web, "web");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(trustList, "trustList");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(facts, "facts");
    }
}
