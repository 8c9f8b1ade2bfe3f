package org.upgradenight.restoration;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PriorSetting;

/**
 * One change as the journal has it.
 *
 * @param element path of the setting
 * @param prior what the device level said before, nothing when it inherited
 * @param ours what was written
 * @param priorDocument the whole product-specific configuration before
 * @param ourDocument the whole product-specific configuration as written
 * @param inherited whether the phone only followed a value that it shares, so that nothing of its own goes back
 */
public record RecordedChange(
        String element,
        Optional<String> prior,
        String ours,
        VendorConfig priorDocument,
        VendorConfig ourDocument,
        boolean inherited) {

    public RecordedChange {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(priorDocument, "priorDocument");
        Objects.requireNonNull(ourDocument, "ourDocument");
    }

    /** A change of the holder's own. */
    public RecordedChange(
            String element, Optional<String> prior, String ours, VendorConfig priorDocument, VendorConfig ourDocument) {
        this(element, prior, ours, priorDocument, ourDocument, false);
    }

    /** As the journal has it. */
    public static RecordedChange of(PriorSetting setting) {
        return new RecordedChange(
                setting.element(),
                setting.prior(),
                setting.ours(),
                setting.priorDocument(),
                setting.ourDocument(),
                setting.place() == Place.INHERITED);
    }
}
