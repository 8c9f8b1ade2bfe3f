package org.upgradenight.web.console;

import java.util.Locale;
import org.upgradenight.run.RunBrief;

/** How a run stands, in a word and a sign. */
public final class StateFace {

    private final RunBrief run;

    StateFace(RunBrief run) {
        this.run = run;
    }

    public String getCluster() {
        return run.cluster();
    }

    /** One word for people; also the style's name. */
    public String getState() {
        if (run.interrupted()) {
            return "interrupted";
        }
        return switch (run.status()) {
            case "STARTING" -> "starting";
            case "STARTED" -> "running";
            default -> run.status().toLowerCase(Locale.ROOT);
        };
    }

    /** A sign beside the word, so that the colour is never alone. */
    public String getSign() {
        return switch (getState()) {
            case "starting", "running" -> "\u25B6";
            case "stopping", "stopped" -> "\u25A0";
            case "completed" -> "\u2713";
            case "failed" -> "\u2717";
            case "interrupted" -> "\u26A0";
            default -> "\u25CB";
        };
    }

    public boolean isUnderWay() {
        return run.underWay();
    }

    public boolean isDryRun() {
        return run.dryRun();
    }
}
