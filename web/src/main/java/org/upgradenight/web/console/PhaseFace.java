package org.upgradenight.web.console;

import java.util.Locale;
import org.upgradenight.night.PhaseView;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunView;

/** A phase of a night in words for the page. */
public final class PhaseFace {
    private final PhaseView view;

    PhaseFace(PhaseView view) {
        this.view = view;
    }

    public PhaseView getView() {
        return view;
    }

    public String getTitle() {
        return switch (view.phase()) {
            case CHECK -> "Check";
            case PREPARE -> "Prepare";
            case UPGRADE -> "Upgrade";
            case DELETE -> "Find and delete";
            case MAIL -> "Mail sites";
            case RESTORE -> "Restore";
            case REPORT -> "Report";
        };
    }

    public String getWords() {
        return switch (view.phase()) {
            case CHECK -> "Look at every phone and say what trouble it would make. Changes nothing.";
            case PREPARE ->
                "Open phones so that they can be helped from afar after the upgrade. What was there before is kept.";
            case UPGRADE ->
                "Done in the cluster by you, not here. Say so when it is done: only then anything is deleted.";
            case DELETE -> "Find phones with a stale trust list, delete it by keys, and look until each proves itself.";
            case MAIL -> "Write to the sites whose phones need a visit. The deletion does it at its end.";
            case RESTORE -> "Put every changed setting back, and look whether the phones follow.";
            case REPORT -> "A last health check, for the record.";
        };
    }

    /** The style's name. */
    public String getState() {
        return view.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getStateWords() {
        return switch (view.state()) {
            case AHEAD -> "later";
            case NEXT -> "next";
            case REHEARSED -> "dry run done";
            case UNDER_WAY -> "under way";
            case HELD -> "held up";
            case SKIPPED -> "left out";
            case DONE -> "done";
        };
    }

    public String getSign() {
        return switch (view.state()) {
            case AHEAD -> "\u00B7";
            case NEXT, REHEARSED -> "\u2192";
            case UNDER_WAY -> "\u25B6";
            case HELD -> "\u26A0";
            case SKIPPED -> "\u2013";
            case DONE -> "\u2713";
        };
    }

    public boolean isNow() {
        return view.now();
    }

    /** The next action's word, for the page to choose by. */
    public String getNext() {
        return view.next().name();
    }

    public String getJob() {
        return view.phase().job().map(JobName::word).orElse("");
    }

    public boolean isChanging() {
        return view.phase().changing();
    }

    /** The run that did it, else its dry run; nothing when there is none. */
    public RunFace getRun() {
        return view.run().or(view::dryRun).map(RunFace::new).orElse(null);
    }

    /** Whether what is shown as its run was a dry run. */
    public boolean isRehearsed() {
        return view.run().isEmpty() && view.dryRun().isPresent();
    }

    /** The run that is under way for it, or held up. */
    public RunFace getLive() {
        return view.dryRun()
                .filter(RunView::underWay)
                .or(view::run)
                .map(RunFace::new)
                .orElse(null);
    }
}
