package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Forecast;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.office.CtiDesk;
import org.upgradenight.run.MatrixView;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.RunHistory;

/** Table 18 of one cluster as a heat table, and what a broken trust would cost tonight. */
@Named
@RequestScoped
public class MatrixPage {
    private static final int HEATS = 5;

    @Inject
    private RunHistory history;

    @Inject
    private PhoneHistory phones;

    @Inject
    private Clusters clusters;

    @Inject
    private CtiDesk desk;

    private String cluster = "";
    private MatrixView matrix;
    private Forecast forecast;

    /** A cell of the table. @param way how its phones are helped, with a sign */
    public record Box(Cell cell, MatrixView.Count count, long most, String way) {

        public String getName() {
            return cell.name();
        }

        public long getTotal() {
            return count.total();
        }

        public long getNeeding() {
            return count.needingDeletion();
        }

        public String getWay() {
            return way;
        }

        /** From 0, nothing, to 5, as many as in the fullest cell; by phones needing deletion where there are any. */
        public int getHeat() {
            long here = count.needingDeletion();
            return here == 0 || most == 0 ? 0 : (int) Math.max(1, Math.round((double) HEATS * here / most));
        }
    }

    /** A row of the table. */
    public record Line(String settings, String web, Box registered, Box unregistered) {

        public String getSettings() {
            return settings;
        }

        public String getWeb() {
            return web;
        }

        public Box getRegistered() {
            return registered;
        }

        public Box getUnregistered() {
            return unregistered;
        }
    }

    public List<Line> getLines() {
        List<MatrixView.Row> rows = matrix().rows();
        return List.of(
                line(rows.get(0), "enabled", "on", Cell.ENABLED_ONLINE_REGISTERED, Cell.ENABLED_ONLINE_UNREGISTERED),
                line(rows.get(1), "enabled", "off", Cell.ENABLED_OFFLINE_REGISTERED, Cell.ENABLED_OFFLINE_UNREGISTERED),
                line(
                        rows.get(2),
                        "restricted or disabled",
                        "on or off",
                        Cell.RESTRICTED_REGISTERED,
                        Cell.RESTRICTED_UNREGISTERED));
    }

    private Line line(MatrixView.Row row, String settings, String web, Cell registered, Cell unregistered) {
        long most = matrix().rows().stream()
                .flatMap(one -> List.of(one.registered(), one.unregistered()).stream())
                .mapToLong(MatrixView.Count::needingDeletion)
                .max()
                .orElse(0);
        return new Line(
                settings,
                web,
                new Box(registered, row.registered(), most, way(registered, row.registered())),
                new Box(unregistered, row.unregistered(), most, way(unregistered, row.unregistered())));
    }

    private String way(Cell cell, MatrixView.Count count) {
        if (cell == Cell.ENABLED_OFFLINE_REGISTERED) {
            return overCti() ? "\u2713 over CTI" : "\u2717 visit: no CTI channel";
        }
        return count.remote() ? "\u2713 from afar" : "\u2717 visit";
    }

    /** Whether runs can press registered phones whose web server is off. */
    private boolean overCti() {
        return clusters.find(cluster)
                .filter(known -> desk.standing(known).ready())
                .isPresent();
    }

    public long getRemotely() {
        return matrix().remotely();
    }

    public long getPhysically() {
        return matrix().physically();
    }

    public long getTotal() {
        return matrix().rows().stream()
                .mapToLong(row -> row.registered().total() + row.unregistered().total())
                .sum();
    }

    public Forecast getForecast() {
        if (forecast == null) {
            forecast = phones.forecast(cluster, matrix());
        }
        return forecast;
    }

    private MatrixView matrix() {
        if (matrix == null) {
            matrix = history.matrix(cluster);
        }
        return matrix;
    }

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    public boolean isKnown() {
        return getClusters().contains(cluster);
    }

    public String getCluster() {
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster == null ? "" : cluster;
    }
}
