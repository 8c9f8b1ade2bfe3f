package org.upgradenight.web.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.PlannedChange;

/** A change that a dry run would have made; from is null where that layer says nothing, to where it would say nothing. */
@Schema(name = "PlannedChange")
public record PlannedChangeJson(
        @Schema(description = "the phone, or the profile's name or (enterprise) where phones share the value")
        String phone,

        String layer,
        String element,
        Optional<String> from,
        Optional<String> to,

        @Schema(description = "how many phones the change reaches")
        int phones,

        @Schema(description = "how many of these the run is not about")
        int outsideScope) {

    static final List<String> COLUMNS = List.of("phone", "layer", "element", "from", "to", "phones", "outsideScope");

    static PlannedChangeJson of(PlannedChange one) {
        return new PlannedChangeJson(
                one.device(), one.layer(), one.element(), one.from(), one.to(), one.phones(), one.outsideScope());
    }

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                phone,
                layer,
                element,
                from.orElse(""),
                to.orElse(""),
                Integer.toString(phones),
                Integer.toString(outsideScope));
    }
}
