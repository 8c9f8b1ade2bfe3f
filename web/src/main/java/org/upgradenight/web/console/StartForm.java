package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Scope;
import org.upgradenight.run.Canary;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.Source;

/** What an operator fills in to start a run. A dry run is what is offered first. */
@Named
@RequestScoped
public class StartForm {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]+");

    @Inject
    private Clusters clusters;

    @Inject
    private RunControls controls;

    @Inject
    private Operator operator;

    private String cluster = "";
    private String job = JobName.HEALTH_CHECK.word();
    private String source = Source.AXL.name();
    private String devices = "";
    private String sites = "";
    private String devicePools = "";
    private String models = "";
    private boolean dryRun = true;
    private String canarySize = "";
    private String canaryPercent = "10";
    private String windowEndsAt = "";
    private String confirm = "";

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    public List<JobName> getJobs() {
        return Arrays.asList(JobName.values());
    }

    /** Asks for the run; what is wrong with the request is said on the page and nothing else happens. */
    public String start() {
        Optional<RunRequest> request = request();
        AtomicLong run = new AtomicLong();
        boolean started = request.isPresent() && controls.attempt(control -> run.set(control.start(request.get())));
        return started ? Redirects.toRun(run.get(), ConsoleMessages.MESSAGES.started(run.get())) : null;
    }

    private Optional<RunRequest> request() {
        try {
            JobName wanted = JobName.of(job).orElse(JobName.HEALTH_CHECK);
            refuseIf(cluster == null || cluster.isBlank(), ConsoleMessages.MESSAGES.noCluster());
            boolean changes = wanted.changing() && !dryRun;
            refuseIf(
                    !(changes ? operator.isRemediating() : operator.isOperating()),
                    ConsoleMessages.MESSAGES.notAllowed());
            return Optional.of(new RunRequest(
                    cluster,
                    wanted,
                    source.equals(Source.CSV.name()) ? Source.CSV : Source.AXL,
                    new Scope(words(devices), words(sites), words(devicePools), words(models)),
                    dryRun && wanted.changing(),
                    canary(),
                    window(),
                    confirm.strip(),
                    operator.getName()));
        } catch (IllegalArgumentException refused) {
            ConsoleErrors.show(refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Canary> canary() {
        return canarySize.isBlank()
                ? Optional.empty()
                : Optional.of(new Canary(
                        number("First phones", canarySize, 1, 10_000),
                        number("Failures allowed", canaryPercent, 0, 100)));
    }

    private Optional<Instant> window() {
        String text = windowEndsAt.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text.matches(".*T\\d\\d:\\d\\dZ") ? text.replace("Z", ":00Z") : text));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(ConsoleMessages.MESSAGES.notATime(), malformed);
        }
    }

    private static int number(String field, String text, int least, int most) {
        boolean good = text.strip().matches("\\d{1,6}");
        int number = good ? Integer.parseInt(text.strip()) : -1;
        refuseIf(number < least || number > most, ConsoleMessages.MESSAGES.notANumber(field, least, most));
        return number;
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    private static Set<String> words(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
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

    public String getCanarySize() {
        return canarySize;
    }

    public void setCanarySize(String canarySize) {
        this.canarySize = canarySize;
    }

    public String getCanaryPercent() {
        return canaryPercent;
    }

    public void setCanaryPercent(String canaryPercent) {
        this.canaryPercent = canaryPercent;
    }

    public String getWindowEndsAt() {
        return windowEndsAt;
    }

    public void setWindowEndsAt(String windowEndsAt) {
        this.windowEndsAt = windowEndsAt;
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }
}
