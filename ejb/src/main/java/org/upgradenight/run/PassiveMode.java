package org.upgradenight.run;

import static org.upgradenight.run.RunMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;

/**
 * Passive mode: while it is active nothing is started or resumed, on whatever way it is asked for. Runs under way go on, and
 * can be stopped and given up. It survives restarts.
 */
@Stateless
public class PassiveMode {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager rows;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Why, by whom and since when nothing is started. */
    public record Standstill(String reason, String by, Instant since) {}

    /** Nothing when runs may be started. */
    public Optional<Standstill> now() {
        return rows.find(PassiveModeEntity.class, PassiveModeEntity.ONLY_ROW).standstill();
    }

    /** @throws RunRefusedException when there is no reason to tell, or too much of one */
    public void begin(Actor actor, String reason) {
        actor.require(Role.ADMIN);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RunRefusedException(RunRefusedException.Kind.INVALID, MESSAGES.passiveReason(LONGEST_REASON));
        }
        row().begin(reason.strip(), actor.name(), clock.instant());
        trail.append(new AuditTrail.Fact(actor.name(), "passive-mode-on", "", reason.strip()));
    }

    public void end(Actor actor) {
        actor.require(Role.ADMIN);
        row().end();
        trail.append(new AuditTrail.Fact(actor.name(), "passive-mode-off", "", ""));
    }

    /** @throws RunRefusedException while passive mode is active */
    public void refuseStarts() {
        now().ifPresent(still -> {
            throw new RunRefusedException(
                    RunRefusedException.Kind.CONFLICT, MESSAGES.passive(still.by(), still.reason()));
        });
    }

    private PassiveModeEntity row() {
        return rows.find(PassiveModeEntity.class, PassiveModeEntity.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
    }
}
