package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.run.OpenSettings;
import org.upgradenight.run.RunHistory;

/** The list of recent runs and the figures that stand on every page. */
@Named
@RequestScoped
public class RunsPage {
    private static final int RECENT = 12;

    @Inject
    private RunHistory history;

    private List<RunFace> recent;
    private OpenSettings open;

    /** Newest first. */
    public List<RunFace> getRecent() {
        if (recent == null) {
            recent = history.runs("", 0, RECENT).items().stream()
                    .map(RunFace::new)
                    .toList();
        }
        return recent;
    }

    /** Runs that a server works on. */
    public List<RunFace> getUnderWay() {
        return getRecent().stream().filter(RunFace::isUnderWay).toList();
    }

    /** What the newest runs that are over came to. */
    public List<RunFace> getOver() {
        return getRecent().stream().filter(run -> !run.isUnderWay()).limit(8).toList();
    }

    /** Runs whose server died under them and that nobody has resumed. */
    public List<RunFace> getInterrupted() {
        return getRecent().stream().filter(run -> run.getRun().interrupted()).toList();
    }

    /** Settings changed and not yet put back, over all clusters. */
    public long getUnrestored() {
        return open().all();
    }

    /** Phones whose settings are back in the cluster and that could not be told yet, over all clusters. */
    public long getOutOfReach() {
        return open().phonesOutOfReach();
    }

    private OpenSettings open() {
        if (open == null) {
            open = history.openSettings();
        }
        return open;
    }
}
