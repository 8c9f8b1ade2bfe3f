package org.upgradenight.run;

import java.util.Objects;

/**
 * How the phones of one model, load and site stand in a deletion that lets each group begin by itself.
 *
 * @param load empty when it is not known
 * @param phones that keys may be sent to
 * @param verified of these, with that outcome
 * @param failed of these, FAILED or UNCERTAIN
 * @param underWay begun, or let go to begin
 * @param held waiting for the first of their group
 * @param why it was halted, as it was told then; else empty
 */
public record GroupStanding(
        String model,
        String load,
        String site,
        State state,
        long phones,
        long verified,
        long failed,
        long underWay,
        long held,
        String why) {

    /** Where a group stands. */
    public enum State {
        /** Too many of its phones failed; it begins no more. */
        HALTED,
        /** Its first phones have to prove themselves; the rest waits. */
        PROVING,
        /** Nobody waits for others any more. */
        LET_GO,
        /** All of its phones have an outcome. */
        DONE
    }

    public GroupStanding {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(why, "why");
    }

    /** As halts name it. */
    public String name() {
        return PressGroups.name(model, load, site);
    }
}
