package org.upgradenight.office;

import static org.upgradenight.office.OfficeMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.planning.PlannedRuns;
import org.upgradenight.run.JobName;
import org.upgradenight.run.PassiveMode;
import org.upgradenight.run.RunControl;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunView;

/**
 * Runs as people ask for them. A look or a dry run needs the role operator, as stopping does; whatever changes something, and
 * resuming or giving up such a run, needs remediator. Refusals are {@link RunRefusedException}s.
 */
@ApplicationScoped
public class RunDesk {

    @Inject
    private RunHistory history;

    @Inject
    private PlannedRuns planned;

    @Inject
    private PassiveMode passive;

    @Inject
    private AuditTrail trail;

    /** Starts a run, or puts it on the list of those that wait. @param startsAt its hour; now when there is none */
    public Ordered order(Actor actor, RunRequest request, Optional<Instant> startsAt) {
        actor.require(request.changing() ? Role.REMEDIATOR : Role.OPERATOR);
        try {
            if (startsAt.isEmpty() && !planned.wantsApproval(request)) {
                long run = control().start(request);
                note(actor, "run-start", request.cluster(), "run " + run + ": " + words(request));
                return new Ordered.Started(run);
            }
            passive.refuseStarts();
            control().check(request);
            return new Ordered.Planned(planned.add(request, startsAt));
        } catch (RunRefusedException refused) {
            note(actor, "run-start-refused", request.cluster(), words(request) + ": " + refused.getMessage());
            throw refused;
        }
    }

    public void stop(Actor actor, long run) {
        actor.require(Role.OPERATOR);
        act(actor, "run-stop", run, "", (number, user) -> control().stop(number, user));
    }

    public void resume(Actor actor, long run) {
        actor.require(roleFor(view(run)));
        act(actor, "run-restart", run, "", (number, user) -> control().restart(number, user));
    }

    public void abandon(Actor actor, long run, String reason) {
        actor.require(roleFor(view(run)));
        act(actor, "run-abandon", run, reason, (number, user) -> control().abandon(number, reason, user));
    }

    /** What resuming or giving up a run needs. */
    public static Role roleFor(RunView run) {
        boolean changing = JobName.of(run.job()).map(JobName::changing).orElse(true) && !run.dryRun();
        return changing ? Role.REMEDIATOR : Role.OPERATOR;
    }

    private void act(Actor actor, String action, long run, String detail, BiConsumer<Long, String> deed) {
        String subject = "run " + run;
        try {
            deed.accept(run, actor.name());
        } catch (RunRefusedException refused) {
            note(actor, action + "-refused", subject, refused.getMessage());
            throw refused;
        }
        note(actor, action, subject, detail);
    }

    private RunView view(long run) {
        return history.run(run)
                .orElseThrow(() -> new RunRefusedException(RunRefusedException.Kind.UNKNOWN, MESSAGES.unknownRun(run)));
    }

    private static String words(RunRequest request) {
        return request.job().word() + (request.dryRun() ? ", dry run" : "") + ", source "
                + request.source().name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("BanJNDI") // a constant name in our own application
    private static RunControl control() {
        try {
            return InitialContext.doLookup(RunControl.JNDI_NAME);
        } catch (NamingException notThere) {
            throw new RunRefusedException(RunRefusedException.Kind.AWAY, MESSAGES.noRunControl(), "");
        }
    }

    private void note(Actor actor, String action, String subject, String detail) {
        trail.append(new AuditTrail.Fact(actor.name(), action, subject, detail));
    }
}
