package org.upgradenight.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.inventory.LayeredValue;

/** The value of a setting in force, as the cluster stores it, and the layer that decides it. */
@Schema(name = "LayeredValue")
public record LayeredValueJson(String element, String value, String layer) {

    String words() {
        return element + "=" + value + " (" + layer + ")";
    }

    static LayeredValueJson of(LayeredValue one) {
        return new LayeredValueJson(one.element(), one.value(), one.layer());
    }
}
