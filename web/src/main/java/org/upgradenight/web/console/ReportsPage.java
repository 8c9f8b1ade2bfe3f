package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.run.Page;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;

/** Every run with its report, the newest first. */
@Named
@RequestScoped
public class ReportsPage {
    private static final int SIZE = 25;
    private static final int LAST_PAGE = 10_000;

    @Inject
    private RunHistory history;

    @Inject
    private Clusters clusters;

    private String cluster = "";
    private int page;
    private Page<RunView> runs;

    public List<RunFace> getRuns() {
        return runs().items().stream().map(RunFace::new).toList();
    }

    public long getTotal() {
        return runs().total();
    }

    public boolean isBefore() {
        return page > 0;
    }

    public boolean isAfter() {
        return (page + 1L) * SIZE < getTotal();
    }

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    private Page<RunView> runs() {
        if (runs == null) {
            runs = history.runs(cluster, page, SIZE);
        }
        return runs;
    }

    public String getCluster() {
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster == null || cluster.length() > 64 ? "" : cluster;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, LAST_PAGE));
    }
}
