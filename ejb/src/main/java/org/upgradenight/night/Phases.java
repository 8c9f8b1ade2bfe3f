package org.upgradenight.night;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.upgradenight.night.PhaseView.Next;
import org.upgradenight.run.RunView;

/** Derives the phases of a night from its runs. */
public final class Phases {

    private final UpgradeNight night;
    private final List<RunView> runs;

    private Phases(UpgradeNight night, List<RunView> runs) {
        this.night = night;
        this.runs = runs;
    }

    /** @param runs of the cluster; those that were asked for outside the night count nothing */
    public static List<PhaseView> of(UpgradeNight night, List<RunView> runs) {
        List<RunView> ours = runs.stream()
                .filter(run -> night.includes(run.createdAt()))
                .filter(run -> !run.status().equals("ABANDONED"))
                .sorted(Comparator.comparingLong(RunView::id).reversed())
                .toList();
        return new Phases(night, ours).all();
    }

    /** The phase whose turn it is; none once all are done. */
    public static Optional<PhaseView> now(List<PhaseView> phases) {
        return phases.stream().filter(PhaseView::now).findFirst();
    }

    private List<PhaseView> all() {
        List<PhaseView> views = new ArrayList<>();
        boolean turn = night.endedAt().isEmpty();
        for (Phase phase : Phase.values()) {
            PhaseView view = view(phase, turn);
            views.add(view);
            turn = turn && (view.state() == PhaseState.DONE || view.state() == PhaseState.SKIPPED);
        }
        return views;
    }

    private PhaseView view(Phase phase, boolean turn) {
        if (phase == Phase.UPGRADE) {
            return gate(turn);
        }
        Optional<RunView> run = newest(phase, false);
        Optional<RunView> dryRun = phase.changing() ? newest(phase, true) : Optional.empty();
        PhaseState state = state(phase, run, dryRun, turn);
        return new PhaseView(phase, state, run, dryRun, next(phase, state, turn));
    }

    private PhaseView gate(boolean turn) {
        PhaseState state = night.upgraded().isPresent() ? PhaseState.DONE : turn ? PhaseState.NEXT : PhaseState.AHEAD;
        Next next = state == PhaseState.NEXT ? Next.CONFIRM : Next.NONE;
        return new PhaseView(Phase.UPGRADE, state, Optional.empty(), Optional.empty(), next);
    }

    private PhaseState state(Phase phase, Optional<RunView> run, Optional<RunView> dryRun, boolean turn) {
        if (run.filter(RunView::underWay).isPresent()
                || (turn && dryRun.filter(RunView::underWay).isPresent())) {
            return PhaseState.UNDER_WAY;
        }
        if (run.filter(Phases::completed).isPresent() || (phase == Phase.MAIL && mailedByDeletion(run))) {
            return PhaseState.DONE;
        }
        if (run.isPresent()) {
            return PhaseState.HELD;
        }
        if (phase.compareTo(Phase.UPGRADE) < 0 && night.upgraded().isPresent()) {
            return PhaseState.SKIPPED;
        }
        if (!turn) {
            return PhaseState.AHEAD;
        }
        return dryRun.filter(Phases::completed).isPresent() ? PhaseState.REHEARSED : PhaseState.NEXT;
    }

    private static Next next(Phase phase, PhaseState state, boolean turn) {
        return switch (state) {
            case AHEAD, SKIPPED, DONE -> Next.NONE;
            case NEXT -> turn && phase.changing() ? Next.REHEARSE : Next.START;
            case REHEARSED -> Next.START;
            case UNDER_WAY -> Next.WATCH;
            case HELD -> Next.RESUME;
        };
    }

    /** The deletion's own last step writes the letters. */
    private boolean mailedByDeletion(Optional<RunView> mailRun) {
        return mailRun.isEmpty()
                && newest(Phase.DELETE, false).filter(Phases::completed).isPresent();
    }

    private Optional<RunView> newest(Phase phase, boolean dry) {
        Predicate<RunView> when = period(phase);
        return of(phase).filter(run -> run.dryRun() == dry).filter(when).findFirst();
    }

    private Stream<RunView> of(Phase phase) {
        return runs.stream()
                .filter(run ->
                        phase.job().filter(job -> job.word().equals(run.job())).isPresent());
    }

    /** Two phases are health checks: one before the upgrade, one after the way home. Deletions before it do not count. */
    private Predicate<RunView> period(Phase phase) {
        Instant upgraded = night.upgraded().map(UpgradeNight.Upgraded::at).orElse(Instant.MAX);
        return switch (phase) {
            case CHECK, PREPARE -> run -> run.createdAt().isBefore(upgraded);
            case UPGRADE, DELETE, MAIL, RESTORE -> run -> !run.createdAt().isBefore(upgraded);
            case REPORT ->
                run -> restored().filter(end -> run.createdAt().isAfter(end)).isPresent();
        };
    }

    private Optional<Instant> restored() {
        return newest(Phase.RESTORE, false).filter(Phases::completed).map(RunView::createdAt);
    }

    private static boolean completed(RunView run) {
        return run.status().equals("COMPLETED");
    }
}
