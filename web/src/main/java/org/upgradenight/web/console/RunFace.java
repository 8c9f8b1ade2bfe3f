package org.upgradenight.web.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunView;

/** A run in words and figures for the page; unknown is said, never shown as 0. */
public final class RunFace {
    private static final String NONE = "\u2013";
    private static final int MESSAGES_SHOWN = 12;

    private final RunView run;
    private final StateFace state;

    RunFace(RunView run) {
        this.run = run;
        state = new StateFace(run.brief());
    }

    public RunView getRun() {
        return run;
    }

    public long getId() {
        return run.id();
    }

    /** One word for people; also the style's name. */
    public String getState() {
        return state.getState();
    }

    /** A sign beside the word, so that the colour is never alone. */
    public String getSign() {
        return state.getSign();
    }

    public boolean isDryRun() {
        return state.isDryRun();
    }

    public boolean isUnderWay() {
        return state.isUnderWay();
    }

    public boolean isStoppable() {
        return isUnderWay() && !run.status().equals("STOPPING");
    }

    public boolean isResumable() {
        return run.interrupted()
                || run.status().equals("STOPPED")
                || run.status().equals("FAILED");
    }

    /** What it is called on pages. */
    public String getName() {
        return JobName.of(run.job()).map(JobWords::name).orElse(run.job());
    }

    /** The present step as pages call it. */
    public String getStepName() {
        return run.step().isEmpty() ? "Waits for its first step" : JobWords.step(run.step());
    }

    public String getStep() {
        return run.step().isEmpty() ? NONE : run.step();
    }

    public boolean isCounted() {
        return run.total() > 0;
    }

    public String getPercent() {
        return isCounted() ? String.format(Locale.ROOT, "%d %%", 100 * run.done() / run.total()) : NONE;
    }

    public String getRate() {
        return isUnderWay() ? String.format(Locale.ROOT, "%.0f", run.ratePerMinute()) : NONE;
    }

    public String getEta() {
        if (!isUnderWay()) {
            return NONE;
        }
        return run.etaSeconds().map(RunFace::roughly).orElse("unknown");
    }

    public List<Map.Entry<String, Long>> getOutcomes() {
        return run.outcomes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    /** The newest first. */
    public List<RunView.RunMessage> getMessages() {
        List<RunView.RunMessage> all = run.messages();
        List<RunView.RunMessage> newest = all.subList(Math.max(0, all.size() - MESSAGES_SHOWN), all.size());
        return newest.stream()
                .sorted((left, right) -> right.at().compareTo(left.at()))
                .toList();
    }

    public ShownTime getCreated() {
        return ShownTime.of(run.createdAt());
    }

    /** Nothing when it has not begun. */
    public ShownTime getStarted() {
        return ShownTime.of(run.startedAt());
    }

    /** Nothing while it is under way. */
    public ShownTime getEnded() {
        return ShownTime.of(run.endedAt());
    }

    public String getTook() {
        Instant from = run.startedAt().orElse(null);
        Instant to = run.endedAt().orElse(null);
        return from == null || to == null
                ? NONE
                : roughly(Duration.between(from, to).toSeconds());
    }

    static String roughly(long seconds) {
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 90
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
