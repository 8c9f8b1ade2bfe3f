package org.upgradenight.probe;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Trail;

/**
 * One look at a phone as RIS knows it by now. It is parked until RIS has answered, at most for a conversation's deadline;
 * a phone of which RIS says nothing until then is looked at as one whose registration is unknown. A look that is not enough,
 * since the phone may be restarting, is taken again for as long as a long boot lasts.
 */
public final class FreshLook implements Conversation<Observation> {

    /** What every fresh look of a run works with. */
    public record Tools(
            Cluster cluster, CallManager callManager, RegistrationWatch registrations, Prober prober, Clock clock) {}

    /** With the usual poll of five seconds three minutes. */
    private static final int POLLS_OF_A_LONG_BOOT = 36;

    private final Tools tools;
    private final InventoriedDevice known;
    private final Trail trail;
    private final Instant deadline;
    private final Predicate<Observation> enough;
    private boolean asked;
    private int looks;

    /** @param enough what says that there is nothing to wait for */
    public FreshLook(Tools tools, InventoriedDevice known, Trail trail, Predicate<Observation> enough) {
        this.enough = enough;
        this.tools = tools;
        this.known = known;
        this.trail = trail;
        this.deadline = tools.clock().instant().plus(tools.cluster().limits().conversationDeadline());
    }

    @Override
    public String device() {
        return name().value();
    }

    @Override
    public String site() {
        return known.site();
    }

    @Override
    public Turn<Observation> turn() {
        if (!asked) {
            asked = true;
            tools.registrations().follow(name());
            return later();
        }
        Optional<Registration> now = tools.registrations().latest(name());
        return now.isPresent() || !tools.clock().instant().isBefore(deadline)
                ? look(now.orElse(Registration.unknown(name())))
                : later();
    }

    private Turn<Observation> look(Registration now) {
        Subject subject = Subject.of(known, Optional.of(now));
        Observation seen = tools.prober().observe(tools.cluster(), tools.callManager(), subject, trail);
        if (!enough.test(seen) && ++looks < POLLS_OF_A_LONG_BOOT) {
            return later();
        }
        tools.registrations().forget(name());
        return new Turn.Finished<>(seen);
    }

    private Turn<Observation> later() {
        return new Turn.Again<>(tools.cluster().limits().poll());
    }

    private DeviceName name() {
        return known.device().name();
    }
}
