package org.upgradenight.probe;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
 * a phone of which RIS says nothing until then is looked at as one whose registration is unknown.
 */
public final class FreshLook implements Conversation<Observation> {

    /** What every fresh look of a run works with. */
    public record Tools(
            Cluster cluster, CallManager callManager, RegistrationWatch registrations, Prober prober, Clock clock) {}

    private final Tools tools;
    private final InventoriedDevice known;
    private final Trail trail;
    private final Instant deadline;
    private boolean asked;

    public FreshLook(Tools tools, InventoriedDevice known, Trail trail) {
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
        tools.registrations().forget(name());
        Subject subject = Subject.of(known, Optional.of(now));
        return new Turn.Finished<>(tools.prober().observe(tools.cluster(), tools.callManager(), subject, trail));
    }

    private Turn<Observation> later() {
        return new Turn.Again<>(tools.cluster().limits().poll());
    }

    private DeviceName name() {
        return known.device().name();
    }
}
