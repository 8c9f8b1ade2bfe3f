package org.upgradenight.web.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.GroupStanding;
import org.upgradenight.run.Spoken;

/** How a group of phones of a deletion stands. */
@Schema(name = "PhoneGroup")
public record GroupJson(
        String model,

        @Schema(description = "null where it is not known") Optional<String> load,

        String site,

        @Schema(description = "HALTED, PROVING (its first phones), LET_GO or DONE")
        String state,

        @Schema(description = "phones that keys may be sent to")
        long phones,

        long verified,

        @Schema(description = "FAILED or UNCERTAIN") long failed,

        long underWay,

        @Schema(description = "waiting for the first of their group")
        long held,

        @Schema(description = "why it is halted; null where it is not")
        Optional<String> why,

        @Schema(description = "what to do about it") Optional<String> advice) {

    static GroupJson of(GroupStanding one) {
        boolean halted = one.state() == GroupStanding.State.HALTED;
        return new GroupJson(
                one.model(),
                Optional.of(one.load()).filter(load -> !load.isEmpty()),
                one.site(),
                one.state().name(),
                one.phones(),
                one.verified(),
                one.failed(),
                one.underWay(),
                one.held(),
                Optional.of(one.why()).filter(text -> !text.isEmpty()),
                Optional.of("GROUP_HALTED").filter(reason -> halted).map(Spoken::advice));
    }
}
