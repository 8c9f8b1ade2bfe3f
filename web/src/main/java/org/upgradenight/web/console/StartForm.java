package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Scope;
import org.upgradenight.night.Nights;
import org.upgradenight.night.UpgradeNight;
import org.upgradenight.office.Ordered;
import org.upgradenight.office.RunDesk;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.JobName;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.RunPlan;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunTerms;
import org.upgradenight.run.RunWatch;
import org.upgradenight.run.Source;

/** What an operator fills in to start a run. A dry run is what is offered first. */
@Named
@RequestScoped
public class StartForm {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]+");
    /** A site is called as it pleases, commas included. */
    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");

    @Inject
    private Clusters clusters;

    @Inject
    private RunDesk desk;

    @Inject
    private Operator operator;

    @Inject
    private Repeat repeat;

    @Inject
    private PhoneHistory phones;

    @Inject
    private Nights nights;

    @Inject
    private ChoicesPart choices;

    @Inject
    private RunWatch watch;

    private String cluster = "";
    private String job = JobName.HEALTH_CHECK.word();
    private String source = Source.AXL.name();
    private String devices = "";
    private String sites = "";
    private String devicePools = "";
    private String models = "";
    private boolean dryRun = true;
    private final LocalTime window = new LocalTime();
    private final LocalTime starts = new LocalTime();
    private String confirm = "";
    private boolean review;
    private List<String> chosen = List.of();
    private boolean real;
    private Long like;

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    public List<JobName> getJobs() {
        return Arrays.asList(JobName.values());
    }

    public String name(JobName one) {
        return JobWords.name(one);
    }

    /**
     * Asks for the run; what is wrong with the request is said on the page and nothing else happens. What changes phones is
     * shown once more first, to be confirmed.
     */
    public String start() {
        Optional<RunRequest> request = request();
        boolean changes = request.filter(asked -> asked.job().changing() && !asked.dryRun())
                .isPresent();
        review = changes;
        chosen = changes ? TermsWords.of(request.get().terms()) : List.of();
        if (request.isEmpty() || (changes && confirm.isBlank())) {
            return null;
        }
        AtomicReference<Ordered> ordered = new AtomicReference<>();
        return Deed.done(() -> ordered.set(desk.order(operator.getActor(), request.get(), hour())))
                ? OrderWords.lead(ordered.get())
                : null;
    }

    /** Checked with the rest of the request. */
    private Optional<Instant> hour() {
        return starts.instant();
    }

    /** Nothing when it starts at once. */
    public ShownTime getStartsAt() {
        try {
            return ShownTime.of(starts.instant());
        } catch (IllegalArgumentException notAMoment) {
            return null;
        }
    }

    /** Whether the request waits for its confirmation. */
    public boolean isReview() {
        return review;
    }

    /** How many phones the request is about, as far as is known. */
    public long getConcerned() {
        return repeat.isAsked()
                ? repeat.getNames().size()
                : phones.phones(cluster, DeviceFilter.ALL, 0, 1).total();
    }

    /** Whether the form narrows which of the cluster's phones are meant. */
    public boolean isNarrowed() {
        return !(devices + sites + devicePools + models).isBlank();
    }

    /** What is chosen; only while it is reviewed. */
    public List<String> getChosen() {
        return chosen;
    }

    /** The dry run that showed what these choices do, 0 when there is none; only while they are reviewed. */
    public long getRehearsal() {
        return review ? choices.rehearsal(cluster, wanted()) : 0;
    }

    private JobName wanted() {
        return JobName.of(job).orElse(JobName.HEALTH_CHECK);
    }

    /** Nothing when there is no window. */
    public ShownTime getWindowEnds() {
        try {
            return ShownTime.of(window.instant());
        } catch (IllegalArgumentException notAMoment) {
            return null;
        }
    }

    /** Takes over what an earlier run was asked for, or what the cluster's night has set. */
    public void prefill() {
        repeat.earlier().ifPresent(before -> {
            cluster = before.cluster();
            job = before.job();
        });
        if (like != null) {
            watch.plan(like).ifPresent(this::take);
        }
        dryRun = !real;
        nights.current(cluster).flatMap(UpgradeNight::windowEndsAt).ifPresent(end -> window.preset(Optional.of(end)));
    }

    /** The same phones and choices as an earlier run's; its hour and its window were of that day. */
    private void take(RunPlan earlier) {
        cluster = earlier.cluster();
        job = earlier.job().word();
        source = earlier.source().name();
        devices = listed(earlier.scope().devices(), "\n");
        sites = listed(earlier.scope().sites(), "\n");
        devicePools = listed(earlier.scope().devicePools(), "\n");
        models = listed(earlier.scope().models(), ", ");
        choices.take(earlier.terms());
    }

    private static String listed(Set<String> names, String between) {
        return names.stream().sorted().collect(Collectors.joining(between));
    }

    private Optional<RunRequest> request() {
        try {
            JobName wanted = wanted();
            refuseIf(cluster == null || cluster.isBlank(), ConsoleMessages.MESSAGES.noCluster());
            starts.instant();
            boolean changes = wanted.changing() && !dryRun;
            refuseIf(
                    !(changes ? operator.isRemediating() : operator.isOperating()),
                    ConsoleMessages.MESSAGES.notAllowed());
            return Optional.of(new RunRequest(
                    cluster,
                    new RunTerms(
                            wanted,
                            source.equals(Source.CSV.name()) ? Source.CSV : Source.AXL,
                            scope(),
                            dryRun && wanted.changing(),
                            choices.canary(),
                            choices.groupCanary(),
                            window.instant(),
                            choices.choices(wanted)),
                    confirm.strip(),
                    operator.getName()));
        } catch (IllegalArgumentException refused) {
            ConsoleErrors.show(refused.getMessage());
            return Optional.empty();
        }
    }

    private Scope scope() {
        if (!repeat.isAsked()) {
            return new Scope(
                    words(devices, BETWEEN), words(sites, LINES), words(devicePools, LINES), words(models, BETWEEN));
        }
        refuseIf(repeat.getNames().isEmpty(), ConsoleMessages.MESSAGES.nothingAgain(repeat.getRun()));
        return new Scope(Set.copyOf(repeat.getNames()), Set.of(), Set.of(), Set.of());
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    private static Set<String> words(String text, Pattern between) {
        return between.splitAsStream(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether the page was opened for a run in earnest. */
    public boolean isReal() {
        return real;
    }

    public void setReal(boolean real) {
        this.real = real;
    }

    /** The run whose phones and choices are taken over; nothing usually. */
    public Long getLike() {
        return like;
    }

    public void setLike(Long like) {
        this.like = like;
    }

    public String getCluster() {
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getDevices() {
        return devices;
    }

    public void setDevices(String devices) {
        this.devices = devices;
    }

    public String getSites() {
        return sites;
    }

    public void setSites(String sites) {
        this.sites = sites;
    }

    public String getDevicePools() {
        return devicePools;
    }

    public void setDevicePools(String devicePools) {
        this.devicePools = devicePools;
    }

    public String getModels() {
        return models;
    }

    public void setModels(String models) {
        this.models = models;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public LocalTime getStarts() {
        return starts;
    }

    public LocalTime getWindow() {
        return window;
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }
}
