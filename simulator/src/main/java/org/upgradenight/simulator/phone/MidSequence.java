package org.upgradenight.simulator.phone;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.simulator.handset.Fault;

/** What happens once, in the middle of somebody's keys: after so many of them in a menu. Its phone guards it. */
final class MidSequence {

    private static final Set<Fault> KINDS = EnumSet.of(
            Fault.RESTART_MID_SEQUENCE, Fault.CALL_MID_SEQUENCE, Fault.IDLE_MID_SEQUENCE, Fault.OTHER_SCREEN);

    private Optional<Fault> kind = Optional.empty();
    private int keys;

    /** Sets it, if the fault is one of this sort. */
    void expect(Fault fault, int afterKeys) {
        if (KINDS.contains(fault)) {
            kind = Optional.of(fault);
            keys = afterKeys;
        }
    }

    /** A key comes: does the phone restart instead of taking it? */
    boolean restartsAt(boolean inMenu) {
        return kind.filter(Fault.RESTART_MID_SEQUENCE::equals).isPresent() && due(inMenu);
    }

    /** A key was taken: what happens before the next one comes? */
    Optional<Fault> behind(boolean inMenu) {
        boolean now = kind.isPresent() && kind.get() != Fault.RESTART_MID_SEQUENCE && due(inMenu);
        return now ? kind : Optional.empty();
    }

    private boolean due(boolean inMenu) {
        return inMenu && keys > 0 && --keys == 0;
    }
}
