package org.upgradenight.web.console;

import org.upgradenight.run.RunPace;
import org.upgradenight.run.StepProgress;

/** A step of a run as its page shows it; unknown is said, never shown as 0. */
public final class StepFace {
    private final StepProgress step;
    private final RunFace run;
    private final RunPace pace;

    /** @param pace nothing unless the step is under way in this process */
    StepFace(StepProgress step, RunFace run, RunPace pace) {
        this.step = step;
        this.run = run;
        this.pace = pace;
    }

    public String getName() {
        return JobWords.step(step.step());
    }

    public String getState() {
        return switch (step.state()) {
            case AHEAD -> "ahead";
            case NOW -> run.isUnderWay() ? "now" : "held";
            case DONE -> "done";
        };
    }

    public String getSign() {
        return switch (getState()) {
            case "now" -> "\u25B6";
            case "held" -> "\u25A0";
            case "done" -> "\u2713";
            default -> "\u00B7";
        };
    }

    public boolean isCounted() {
        return step.total() > 0;
    }

    public long getTotal() {
        return step.total();
    }

    public long getDone() {
        return step.done();
    }

    public long getPercent() {
        return step.percent();
    }

    public String getRate() {
        return pace == null ? "" : String.format(java.util.Locale.ROOT, "%.0f a minute", pace.lately());
    }

    /** How long it may still take, as a range. */
    public String getLeft() {
        if (pace == null || !isCounted()) {
            return "";
        }
        return pace.left(step.total() - step.done()).map(StepFace::range).orElse("time left unknown");
    }

    private static String range(RunPace.Left left) {
        String least = RunFace.roughly(left.least());
        String most = RunFace.roughly(left.most());
        return least.equals(most) ? least + " left" : least + " to " + most + " left";
    }
}
