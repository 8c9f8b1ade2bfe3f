package org.upgradenight.web.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.PlannedChange;

/** A change that a dry run would have made; from is null where that layer says nothing. */
@Schema(name = "PlannedChange")
public record PlannedChangeJson(String phone, String layer, String element, Optional<String> from, String to) {

    static final List<String> COLUMNS = List.of("phone", "layer", "element", "from", "to");

    static PlannedChangeJson of(PlannedChange one) {
        return new PlannedChangeJson(one.device(), one.layer(), one.element(), one.from(), one.to());
    }

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(phone, layer, element, from.orElse(""), to);
    }
}
