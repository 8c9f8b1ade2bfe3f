package org.upgradenight.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Scope;
import org.upgradenight.night.NightRefusedException;
import org.upgradenight.night.Nights;
import org.upgradenight.night.UpgradeNight;
import org.upgradenight.office.Ordered;
import org.upgradenight.office.RunDesk;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunTerms;
import org.upgradenight.run.Source;

/** The night of one cluster as a stepper: what was done, and the one thing to do next. */
@Named
@RequestScoped
public class NightPage {

    @Inject
    private Nights nights;

    @Inject
    private Clusters clusters;

    @Inject
    private RunDesk desk;

    @Inject
    private RunHistory history;

    @Inject
    private Operator operator;

    private String cluster = "";
    private Optional<UpgradeNight> night;
    private List<PhaseFace> phases;
    private Long concerned;
    private String confirm = "";
    private long shownPhones = -1;
    private boolean unfinished;
    private final LocalTime window = new LocalTime();

    @PostConstruct
    void open() {
        cluster = Asked.text("cluster", 64);
    }

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    public boolean isKnown() {
        return getClusters().contains(cluster);
    }

    /** The night under way; nothing when there is none. */
    public UpgradeNight getNight() {
        if (night == null) {
            night = isKnown() ? nights.current(cluster) : Optional.empty();
            window.preset(night.flatMap(UpgradeNight::windowEndsAt));
        }
        return night.orElse(null);
    }

    public List<PhaseFace> getPhases() {
        if (phases == null) {
            phases = nights.phases(getNight()).stream().map(PhaseFace::new).toList();
        }
        return phases;
    }

    public ShownTime getBegun() {
        return ShownTime.of(getNight().begunAt());
    }

    public ShownTime getWindowEnds() {
        return ShownTime.of(getNight().windowEndsAt());
    }

    public ShownTime getUpgradedAt() {
        return ShownTime.of(getNight().upgraded().map(UpgradeNight.Upgraded::at));
    }

    /** How many phones the night is about. */
    public long getConcerned() {
        if (concerned == null) {
            concerned = nights.phones(getNight());
        }
        return concerned;
    }

    public long getUnrestored() {
        return history.openSettings().of(cluster);
    }

    /** Whether it is the turn of the upgrade itself. */
    public boolean isAtGate() {
        return getPhases().stream().anyMatch(phase -> phase.getNext().equals("CONFIRM"));
    }

    /** Whether every phase is behind us. */
    public boolean isDone() {
        return getPhases().stream().noneMatch(PhaseFace::isNow);
    }

    public String begin() {
        return operator.isOperating()
                ? attempt(
                        () -> nights.begin(cluster, window(), operator.getName()),
                        ConsoleMessages.MESSAGES.nightBegun(cluster))
                : notAllowed();
    }

    public String sayUpgraded() {
        return operator.isRemediating()
                ? attempt(
                        () -> nights.upgraded(cluster, confirm.strip(), shownPhones, window(), operator.getName()),
                        ConsoleMessages.MESSAGES.upgraded(cluster))
                : notAllowed();
    }

    public String end() {
        return operator.isRemediating()
                ? attempt(
                        () -> nights.end(cluster, unfinished, operator.getName()),
                        ConsoleMessages.MESSAGES.nightEnded(cluster))
                : notAllowed();
    }

    /** Starts what changes nothing: a health check, or the dry run of something else. */
    public String look(String job) {
        JobName wanted = JobName.of(job).orElseThrow();
        RunRequest request = new RunRequest(
                cluster,
                new RunTerms(
                        wanted,
                        Source.AXL,
                        Scope.EVERYTHING,
                        wanted.changing(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(getNight()).flatMap(UpgradeNight::windowEndsAt),
                        RunChoices.NONE),
                "",
                operator.getName());
        AtomicReference<Ordered> ordered = new AtomicReference<>();
        return Deed.done(() -> ordered.set(desk.order(operator.getActor(), request, Optional.empty())))
                ? back(OrderWords.of(ordered.get()))
                : null;
    }

    private Optional<Instant> window() {
        return window.instant();
    }

    private String attempt(Runnable deed, String done) {
        try {
            deed.run();
            return back(done);
        } catch (NightRefusedException | IllegalArgumentException refused) {
            ConsoleErrors.show(refused.getMessage());
            return null;
        }
    }

    private String back(String done) {
        return Redirects.to("/night.xhtml?cluster=" + cluster, done);
    }

    private static String notAllowed() {
        ConsoleErrors.show(ConsoleMessages.MESSAGES.notAllowed());
        return null;
    }

    public String getCluster() {
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster == null ? "" : cluster;
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }

    public long getShownPhones() {
        return shownPhones < 0 ? getConcerned() : shownPhones;
    }

    public void setShownPhones(long shownPhones) {
        this.shownPhones = shownPhones;
    }

    public boolean isUnfinished() {
        return unfinished;
    }

    public void setUnfinished(boolean unfinished) {
        this.unfinished = unfinished;
    }

    public LocalTime getWindow() {
        return window;
    }
}
