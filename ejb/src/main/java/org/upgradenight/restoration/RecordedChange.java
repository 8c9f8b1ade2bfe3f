package org.upgradenight.restoration;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.callmanager.VendorConfig;

/**
 * One change as the journal has it.
 *
 * @param element path of the setting
 * @param prior what the device level said before, nothing when it inherited
 * @param ours what was written
 * @param priorDocument the whole product-specific configuration before
 * @param ourDocument the whole product-specific configuration as written
 */
public record RecordedChange(
        String element, Optional<String> prior, String ours, VendorConfig priorDocument, VendorConfig ourDocument) {

    public RecordedChange {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(priorDocument, "priorDocument");
        Objects.requireNonNull(ourDocument, "ourDocument");
    }
}
