package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Page;
import org.upgradenight.run.RunHistory;

/** The phones of a run, page by page. The whole question lies in the URL, so that it can be kept and passed on. */
@Named
@RequestScoped
public class PhonesPage {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    @Inject
    private RunHistory history;

    private Long run;
    private String outcome = "";
    private String site = "";
    private String model = "";
    private String q = "";
    private int page;
    private Page<DeviceRow> rows;
    private RunFace face;

    public List<PhoneFace> getRows() {
        return rows().items().stream().map(PhoneFace::new).toList();
    }

    public long getTotal() {
        return rows().total();
    }

    public long getFirst() {
        return rows().items().isEmpty() ? 0 : (long) page * SIZE + 1;
    }

    public long getLast() {
        return (long) page * SIZE + rows().items().size();
    }

    public boolean isBefore() {
        return page > 0;
    }

    public boolean isAfter() {
        return getLast() < getTotal();
    }

    public List<String> getOutcomes() {
        return Arrays.stream(Outcome.values()).map(Outcome::name).toList();
    }

    /** The run, or nothing when there is none of that number. */
    public RunFace getFace() {
        if (face == null && run != null) {
            face = history.run(run).map(RunFace::new).orElse(null);
        }
        return face;
    }

    private Page<DeviceRow> rows() {
        if (rows == null) {
            rows = run == null
                    ? new Page<>(List.of(), 0, SIZE, 0)
                    : history.devices(run, new DeviceFilter(outcome, site, model, q), page, SIZE);
        }
        return rows;
    }

    private static String kept(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(word -> word.length() <= 255)
                .orElse("");
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, LAST_PAGE));
    }
}
