package org.upgradenight.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.Remedy;
import org.upgradenight.deletion.AttemptJournal;
import org.upgradenight.deletion.AttemptState;
import org.upgradenight.deletion.DeletionOutcome;
import org.upgradenight.deletion.DeletionResult;
import org.upgradenight.deletion.DeletionTools;
import org.upgradenight.deletion.EarlierLook;
import org.upgradenight.deletion.ItlDeletion;
import org.upgradenight.deletion.LoginInquiry;
import org.upgradenight.deletion.Proof;
import org.upgradenight.deletion.Standing;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.phone.CtiLine;
import org.upgradenight.phone.CtiUnavailableException;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.WorkItem;

/** The deletion step of one run. */
final class DeleteSession implements DeedSession<DeletionResult> {

    private static final String STEP = "delete-itl";
    private static final String WANTED = "SELECT d.device AS device, d.site AS site FROM run_device d JOIN verdict v"
            + " ON v.run_id = d.run_id AND v.device = d.device AND v.phase = 'BEFORE'"
            + " WHERE d.run_id = ?1 AND v.remedy IN ('DELETE_BY_HTTP', 'DELETE_BY_CTI')";
    private static final String NOT_WANTED = "SELECT device, reason FROM verdict"
            + " WHERE run_id = ?1 AND phase = 'BEFORE' AND remedy NOT IN ('DELETE_BY_HTTP', 'DELETE_BY_CTI')";
    private static final String NOT_BEGUN = "SELECT device, '%s' AS reason FROM work_item"
            + " WHERE run_id = ?1 AND step = 'delete-itl' AND state IN ('READY', 'HELD')";

    private final DeleteDeed rooms;
    private final Errand errand;
    private final CallManager callManager;
    private final RegistrationWatch registrations;
    private final GroupCommit journal;
    private final Gate gate;
    private final Optional<GroupGates> groups;
    private final LoginInquiry logins;
    private final Queue<String> inCall = new ConcurrentLinkedQueue<>();
    private final DeletionTools tools;
    private final Optional<CtiLine> line;
    private int ready;

    DeleteSession(DeleteDeed rooms, Errand errand) {
        this.rooms = rooms;
        this.errand = errand;
        callManager = rooms.callManagers.open(errand.cluster());
        registrations = Registrations.watch(errand, callManager);
        journal = new GroupCommit(entries -> rooms.desk.journal(errand, entries), errand.threads());
        logins = new LoginInquiry(errand.cluster(), callManager, errand.clock());
        groups = errand.plan().groupCanary().map(GroupGates::new);
        gate = new Gate(errand.plan().canary(), errand.plan().windowEndsAt(), errand.clock());
        tools = new DeletionTools(
                errand.cluster(),
                callManager,
                registrations,
                rooms.scripts,
                rooms.player,
                rooms.callStates,
                Optional.empty(),
                rooms.prober,
                new Journal(),
                errand.guard()::mayPress,
                errand.clock());
        line = errand.plan().dryRun() ? Optional.empty() : line();
    }

    /** Without the line its phones are tried over HTTP, where they do not answer: that is their outcome. */
    private Optional<CtiLine> line() {
        try {
            return rooms.ctiLines.configured(errand.cluster())
                    ? Optional.of(rooms.ctiLines.open(errand.cluster(), errand.threads()))
                    : Optional.empty();
        } catch (CtiUnavailableException unavailable) {
            rooms.runs.say(errand.plan().id(), BatchMessages.MESSAGES.noCti(unavailable.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void populate() {
        rooms.outcomes.recordMissing(errand.plan().id(), Outcome.SKIPPED, NOT_WANTED);
        if (errand.plan().dryRun()) {
            rooms.outcomes.recordMissing(
                    errand.plan().id(),
                    Outcome.SKIPPED,
                    "SELECT w.device, 'DRY_RUN' AS reason FROM (" + WANTED + ") w");
        } else {
            rooms.work.add(errand.lease(), STEP, WANTED);
            groups.ifPresent(this::hold);
        }
    }

    private void hold(GroupGates gates) {
        rooms.groups.hold(errand.lease(), STEP);
        rooms.groups.of(errand.lease(), STEP).forEach((name, members) -> {
            gates.add(name, members);
            ready += (int) members.stream().filter(member -> !member.held()).count();
        });
    }

    @Override
    public void letGo(int most) {
        if (groups.isPresent() && ready < most) {
            GroupGates gates = groups.get();
            int missing = most - ready;
            List<String> released = gate.canaryIsOut() ? gates.spread(missing) : gates.release(missing);
            rooms.groups.letGo(errand.lease(), STEP, released);
            ready += released.size();
        }
    }

    @Override
    public List<Conversation<Told<DeletionResult>>> begin(List<WorkItem> claimed) {
        List<String> devices = claimed.stream().map(WorkItem::device).toList();
        Map<String, Standing> standings = rooms.attempts.open(
                errand.plan().id(), errand.cluster().name(), errand.lease().epoch(), rooms.identity.node(), devices);
        Map<String, Observation> looks = rooms.findings.looks(errand.plan().id(), Phase.BEFORE, devices);
        gate.begun(devices.size());
        ready -= devices.size();
        return rooms.inventory.devices(errand.plan().id(), devices).stream()
                .map(known -> begin(known, looks, standings))
                .toList();
    }

    private Conversation<Told<DeletionResult>> begin(
            InventoriedDevice known, Map<String, Observation> looks, Map<String, Standing> standings) {
        LineTrail trail = errand.trail();
        String name = known.device().name().value();
        Observation look = looks.get(name);
        String shown = look.facts().load();
        String load = shown.isEmpty() ? known.circumstances().activeLoad() : shown;
        EarlierLook earlier = EarlierLook.of(look, load);
        ItlDeletion deletion = new ItlDeletion(toolsFor(look), known, earlier, standings.get(name), trail);
        return new WithTrail<>(new AskedLogin(deletion, logins, look, trail), trail);
    }

    private DeletionTools toolsFor(Observation look) {
        return line.filter(open -> errand.judge().judge(look).remedy() == Remedy.DELETE_BY_CTI)
                .map(tools::over)
                .orElse(tools);
    }

    @Override
    public int mayBegin() {
        int may = gate.mayBegin();
        if (may <= 0 || groups.isEmpty() || gate.canaryIsOut()) {
            return may;
        }
        GroupGates gates = groups.get();
        for (String device = inCall.poll(); device != null; device = inCall.poll()) {
            gates.stoodAside(device);
        }
        int room = ready + gates.releasable();
        return room > 0 || gates.undecided() ? Math.min(may, room) : may;
    }

    @Override
    public void record(List<Told<DeletionResult>> told) {
        List<DeletionResult> results = told.stream().map(Told::result).toList();
        List<Observation> looks =
                results.stream().flatMap(result -> result.lastLook().stream()).toList();
        results.forEach(this::close);
        rooms.outcomes.record(
                errand.plan().id(), results.stream().map(DeleteSession::outcome).toList());
        // Last: each of the updates above would look through all rows that wait to be inserted.
        rooms.findings.record(
                errand.plan().id(),
                errand.cluster().name(),
                Phase.AFTER,
                errand.judge().judge(looks));
        results.forEach(result -> {
            gate.finished(result.outcome() instanceof DeletionOutcome.Verified
                    || result.outcome() instanceof DeletionOutcome.Postponed);
            groups.flatMap(gates -> gates.ended(result.device(), ending(result.outcome())))
                    .ifPresent(this::say);
        });
    }

    private void say(GroupGates.Halt halt) {
        int percent = errand.plan().groupCanary().orElseThrow().maxFailurePercent();
        rooms.runs.say(
                errand.plan().id(),
                halt.group(),
                BatchMessages.MESSAGES.groupHalted(halt.group(), halt.failed(), halt.pressed(), percent, halt.left()));
    }

    private static GroupGate.Ending ending(DeletionOutcome outcome) {
        return switch (state(outcome)) {
            case VERIFIED -> GroupGate.Ending.VERIFIED;
            case NOT_PRESSED -> GroupGate.Ending.HARMLESS;
            case BEGUN, PRESSED, UNCHANGED, UNCERTAIN -> GroupGate.Ending.FAILED;
        };
    }

    /** Phones that were never begun have an outcome too. */
    @Override
    public void conclude() {
        if (gate.windowClosed()) {
            notBegun(
                    Outcome.POSTPONED,
                    "WINDOW_CLOSED",
                    phones -> BatchMessages.MESSAGES.windowClosed(
                            errand.plan().windowEndsAt().orElseThrow().toString(), phones));
        } else if (gate.canaryFailed()) {
            notBegun(
                    Outcome.SKIPPED,
                    "CANARY_FAILED",
                    phones -> BatchMessages.MESSAGES.canaryFailed(
                            gate.failures(),
                            gate.ended(),
                            errand.plan().canary().orElseThrow().maxFailurePercent()));
        } else if (groups.isPresent()) {
            // Each halt was told when it came.
            rooms.outcomes.recordMissing(errand.plan().id(), Outcome.POSTPONED, NOT_BEGUN.formatted("GROUP_HALTED"));
            rooms.work.finish(errand.lease(), STEP);
        }
    }

    @Override
    public void close() {
        journal.close();
        line.ifPresent(CtiLine::close);
        registrations.close();
        callManager.close();
    }

    private void notBegun(Outcome outcome, String reason, IntFunction<String> message) {
        int phones = rooms.outcomes.recordMissing(errand.plan().id(), outcome, NOT_BEGUN.formatted(reason));
        rooms.work.finish(errand.lease(), STEP);
        if (phones > 0) {
            rooms.runs.say(errand.plan().id(), message.apply(phones));
        }
    }

    private void close(DeletionResult result) {
        if (result.attempt() > 0) {
            rooms.attempts.ended(
                    errand.plan().id(),
                    result.device(),
                    result.attempt(),
                    state(result.outcome()),
                    result.outcome().reason(),
                    result.outcome().detail());
        }
    }

    private static AttemptState state(DeletionOutcome outcome) {
        if (outcome instanceof DeletionOutcome.Verified) {
            return AttemptState.VERIFIED;
        }
        if (outcome instanceof DeletionOutcome.Uncertain) {
            return AttemptState.UNCERTAIN;
        }
        return outcome.reason().equals("UNCHANGED") ? AttemptState.UNCHANGED : AttemptState.NOT_PRESSED;
    }

    private static DeviceOutcome outcome(DeletionResult result) {
        DeletionOutcome what = result.outcome();
        return new DeviceOutcome(
                result.device(), word(what), what.reason(), what.detail(), result.attempt(), proofs(what));
    }

    private static String proofs(DeletionOutcome outcome) {
        return outcome instanceof DeletionOutcome.Verified verified ? Proof.words(verified.proofs()) : "";
    }

    private static Outcome word(DeletionOutcome outcome) {
        if (outcome instanceof DeletionOutcome.Verified) {
            return Outcome.VERIFIED;
        }
        if (outcome instanceof DeletionOutcome.Failed) {
            return Outcome.FAILED;
        }
        return outcome instanceof DeletionOutcome.Uncertain ? Outcome.UNCERTAIN : Outcome.POSTPONED;
    }

    private final class Journal implements AttemptJournal {

        @Override
        public int begin(String device) {
            return journal.commit(() -> rooms.attempts.begin(
                    errand.plan().id(),
                    errand.cluster().name(),
                    errand.lease().epoch(),
                    rooms.identity.node(),
                    device));
        }

        @Override
        public void pressed(String device, int attempt, String reason) {
            journal.commit(() -> rooms.attempts.pressed(errand.plan().id(), device, attempt, reason));
        }

        @Override
        public void ended(String device, int attempt, AttemptState state, String reason) {
            journal.commit(() -> rooms.attempts.ended(errand.plan().id(), device, attempt, state, reason, ""));
            if (reason.equals("IN_CALL")) {
                inCall.add(device);
            }
        }
    }
}
