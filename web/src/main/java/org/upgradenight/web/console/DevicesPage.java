package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Remedy;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Page;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.RunHistory;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Phones, page by page: those of one run, or those of a cluster as they were seen last. The whole question lies in the
 * address, so that it can be kept and passed on.
 */
@Named
@RequestScoped
public class DevicesPage {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    @Inject
    private RunHistory history;

    @Inject
    private PhoneHistory phones;

    @Inject
    private Clusters clusters;

    @Inject
    private HttpServletRequest request;

    private Long run;
    private String cluster = "";
    private String outcome = "";
    private String site = "";
    private String model = "";
    private String q = "";
    private String cell = "";
    private String remedy = "";
    private String trust = "";
    private String reason = "";
    private int page;
    private List<PhoneFace> faces;
    private long total;
    private StateFace face;
    private List<PhoneColumn> columns;

    public List<PhoneFace> getRows() {
        read();
        return faces;
    }

    public long getTotal() {
        read();
        return total;
    }

    /** Whether a run is asked about that there is not. */
    public boolean isRunUnknown() {
        return run != null && getFace() == null;
    }

    /** Whether no run looked at any phone of the cluster yet. */
    public boolean isUnseen() {
        return run == null && filter().equals(DeviceFilter.ALL) && getTotal() == 0;
    }

    public long getFirst() {
        return getRows().isEmpty() ? 0 : (long) page * SIZE + 1;
    }

    public long getLast() {
        return (long) page * SIZE + getRows().size();
    }

    public boolean isBefore() {
        return page > 0;
    }

    public boolean isAfter() {
        return getLast() < getTotal();
    }

    private void read() {
        if (faces != null) {
            return;
        }
        if (run != null) {
            Page<DeviceRow> rows = history.devices(run, filter(), page, SIZE);
            faces = rows.items().stream().map(row -> new PhoneFace(row, run)).toList();
            total = rows.total();
        } else {
            Page<PhoneHistory.Seen> rows = phones.phones(getCluster(), filter(), page, SIZE);
            faces = rows.items().stream()
                    .map(seen -> new PhoneFace(seen.row(), seen.runId()))
                    .toList();
            total = rows.total();
        }
    }

    private DeviceFilter filter() {
        return new DeviceFilter(outcome, site, model, q, new DeviceFilter.Judged(cell, remedy, trust, reason));
    }

    /** The run that is asked about; nothing when there is none of that number, or when the whole cluster is meant. */
    public StateFace getFace() {
        if (face == null && run != null) {
            face = history.brief(run).map(StateFace::new).orElse(null);
        }
        return face;
    }

    /** Whether phones can be ticked to be run again. */
    public boolean isRepeatable() {
        return getFace() != null && !getFace().isUnderWay();
    }

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    public List<String> getOutcomes() {
        return Stream.concat(Arrays.stream(Outcome.values()).map(Outcome::name), Stream.of(DeviceFilter.OPEN))
                .toList();
    }

    public List<String> getCells() {
        return words(Cell.values());
    }

    public List<String> getRemedies() {
        return words(Remedy.values());
    }

    public List<String> getTrusts() {
        return words(TrustListStatus.values());
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** A word of the interface as one reads it. */
    public String spoken(String word) {
        return word.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }

    public List<PhoneColumn> getColumns() {
        if (columns == null) {
            String[] asked = request.getParameterValues("col");
            columns = PhoneColumn.of(asked == null ? List.of() : List.of(asked));
        }
        return columns;
    }

    public List<PhoneColumn> getAllColumns() {
        return List.of(PhoneColumn.values());
    }

    public String pageAddress(int wanted) {
        DeviceAddress address = question().with("page", wanted == 0 ? "" : wanted);
        if (request.getParameterValues("col") != null) {
            getColumns().forEach(column -> address.with("col", column.getWord()));
        }
        return request.getContextPath() + "/devices.xhtml" + address.query();
    }

    /** Where the filtered phones are to be had as a file. @param kind csv or xlsx */
    public String exportAddress(String kind) {
        String where = run != null ? "/runs/" + run : "/clusters/" + getCluster();
        return request.getContextPath() + "/api/v1" + where + "/devices." + kind
                + conditions(new DeviceAddress()).query();
    }

    private DeviceAddress question() {
        return conditions(new DeviceAddress().with("run", run).with("cluster", run == null ? getCluster() : ""));
    }

    private DeviceAddress conditions(DeviceAddress address) {
        return address.with("outcome", outcome)
                .with("site", site)
                .with("model", model)
                .with("q", q)
                .with("cell", cell)
                .with("remedy", remedy)
                .with("trustList", trust)
                .with("reason", reason);
    }

    private static String kept(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .map(word -> word.replace("\0", ""))
                .filter(word -> word.length() <= 255)
                .orElse("");
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    /** The one asked for, else that of the newest run. */
    public String getCluster() {
        if (cluster.isEmpty()) {
            cluster = history.runs("", 0, 1).items().stream()
                    .findFirst()
                    .map(newest -> newest.cluster())
                    .or(() -> getClusters().stream().findFirst())
                    .orElse("");
        }
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = kept(cluster);
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = kept(outcome);
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = kept(site);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = kept(model);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = kept(q);
    }

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = kept(cell);
    }

    public String getRemedy() {
        return remedy;
    }

    public void setRemedy(String remedy) {
        this.remedy = kept(remedy);
    }

    public String getTrust() {
        return trust;
    }

    public void setTrust(String trust) {
        this.trust = kept(trust);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = kept(reason);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, LAST_PAGE));
    }
}
