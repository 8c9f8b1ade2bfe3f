package org.upgradenight.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;
import org.upgradenight.run.Canary;
import org.upgradenight.run.GroupCanary;
import org.upgradenight.run.JobName;
import org.upgradenight.run.PlanSums;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunTerms;

/**
 * What may be chosen for a run beside its phones and its hour, as it is filled in. All choices stand on the page; what the
 * job does not do is not taken. Where nothing is touched they are what the interface takes for granted.
 */
@Named
@RequestScoped
public class ChoicesPart {

    @Inject
    private Clusters clusters;

    @Inject
    private PlanSums plans;

    private String level = Level.DEVICE.word();
    private boolean temporaryUser;
    private String profile = "";
    private String[] reportElements = elements(Hardening.REPORT);
    private String[] guideElements = elements(Hardening.GUIDE);
    private boolean groups = true;
    private String first = Integer.toString(GroupCanary.DEFAULT.first());
    private String then = Integer.toString(GroupCanary.DEFAULT.then());
    private String percent = Integer.toString(GroupCanary.DEFAULT.maxFailurePercent());
    private String canarySize = "";
    private String canaryPercent = "10";
    private Map<Level, PlanSums.Tried> tried;

    @PostConstruct
    void ask() {
        level = Level.of(Asked.text("level", 16)).orElse(Level.DEVICE).word();
    }

    /** How high up values may be changed, as the page offers it. @param tried its newest dry run, if there was one */
    public record LevelFace(Level level, Optional<PlanSums.Tried> tried) {

        public String getWord() {
            return level.word();
        }

        public boolean isTried() {
            return tried.isPresent();
        }

        public long getRun() {
            return tried.map(PlanSums.Tried::run).orElse(0L);
        }

        /** Empty while it is counted. */
        public String getReach() {
            return tried.flatMap(PlanSums.Tried::reach).map(PlanWords::reach).orElse("");
        }

        public String getTitle() {
            return switch (level) {
                case DEVICE -> "Phone by phone";
                case PROFILE -> "Common phone profiles";
                case ENTERPRISE -> "The whole enterprise";
            };
        }

        public String getWords() {
            return switch (level) {
                case DEVICE -> "Each phone is changed itself; nobody else is touched.";
                case PROFILE ->
                    "Profiles that keep one of these phones shut are changed, which reaches every phone that uses them;"
                            + " fewer writes, and URLs stay with each phone.";
                case ENTERPRISE ->
                    "The enterprise phone configuration and the authentication URL are changed, which reaches every phone"
                            + " without a value of its own.";
            };
        }
    }

    public List<LevelFace> levels(String cluster) {
        // asked before the form is read, too, when no cluster is known yet
        if (tried == null && cluster != null && !cluster.isEmpty()) {
            tried = plans.levels(cluster);
        }
        Map<Level, PlanSums.Tried> known = tried == null ? Map.of() : tried;
        return Arrays.stream(Level.values())
                .map(one -> new LevelFace(one, Optional.ofNullable(known.get(one))))
                .toList();
    }

    /** The cluster that runs are asked for, or nothing while none is chosen. */
    public Cluster cluster(String name) {
        return name == null || name.isEmpty() ? null : clusters.find(name).orElse(null);
    }

    /** Whether phones ask this server, and not the cluster, if a key may be pressed. */
    public boolean answering(String name) {
        Cluster cluster = cluster(name);
        return cluster != null && cluster.authentication() == PhoneAuthentication.PLATFORM;
    }

    public List<HardeningWords.Value> getReportValues() {
        return HardeningWords.of(Hardening.REPORT);
    }

    public List<HardeningWords.Value> getGuideValues() {
        return HardeningWords.of(Hardening.GUIDE);
    }

    /** @throws IllegalArgumentException when what is filled in cannot be meant */
    RunChoices choices(JobName job) {
        return switch (job) {
            case PRE_UPGRADE_PREPARATION ->
                new RunChoices(Level.of(level).orElse(Level.DEVICE), temporaryUser, Optional.empty());
            case POST_UPGRADE_RESTORATION -> new RunChoices(Level.DEVICE, false, hardening());
            case HEALTH_CHECK, ITL_DELETION, PHYSICAL_REMEDIATION_MAIL -> RunChoices.NONE;
        };
    }

    /** Takes over what an earlier run was asked for with. */
    void take(RunTerms terms) {
        level = terms.choices().level().word();
        temporaryUser = terms.choices().temporaryUser();
        terms.choices().hardening().ifPresent(this::take);
        groups = terms.groupCanary().isPresent() || terms.job() != JobName.ITL_DELETION;
        terms.groupCanary().ifPresent(one -> {
            first = Integer.toString(one.first());
            then = Integer.toString(one.then());
            percent = Integer.toString(one.maxFailurePercent());
        });
        terms.canary().ifPresent(one -> {
            canarySize = Integer.toString(one.size());
            canaryPercent = Integer.toString(one.maxFailurePercent());
        });
    }

    private void take(Hardening hardening) {
        profile = hardening.profile();
        String[] elements = hardening.elements().toArray(String[]::new);
        if (profile.equals(Hardening.REPORT)) {
            reportElements = elements;
        } else {
            guideElements = elements;
        }
    }

    /** The newest dry run with the same choices; 0 when there is none. */
    long rehearsal(String cluster, JobName job) {
        return plans.rehearsed(cluster, job, choices(job)).orElse(0L);
    }

    /** Nothing ticked is not all: only who reads the interface's words knows that. */
    private Optional<Hardening> hardening() {
        if (profile == null || profile.isEmpty()) {
            return Optional.empty();
        }
        List<String> meant =
                new ArrayList<>(List.of(profile.equals(Hardening.REPORT) ? reportElements : guideElements));
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(ConsoleMessages.MESSAGES.noElements());
        }
        return Optional.of(Hardening.of(profile, meant));
    }

    Optional<GroupCanary> groupCanary() {
        return groups
                ? Optional.of(new GroupCanary(
                        Typed.number("Phones of a group that come first", first, 1, 1000),
                        Typed.number("Phones of a group that come then", then, 0, 1000),
                        Typed.number("Failures allowed in a group", percent, 0, 100)))
                : Optional.empty();
    }

    Optional<Canary> canary() {
        return canarySize.isBlank()
                ? Optional.empty()
                : Optional.of(new Canary(
                        Typed.number("First phones", canarySize, 1, 10_000),
                        Typed.number("Failures allowed", canaryPercent, 0, 100)));
    }

    private static String[] elements(String hardening) {
        return HardeningWords.of(hardening).stream()
                .map(HardeningWords.Value::element)
                .toArray(String[]::new);
    }

    public String getLevel() {
        return level;
    }

    public boolean isTemporaryUser() {
        return temporaryUser;
    }

    public void setTemporaryUser(boolean temporaryUser) {
        this.temporaryUser = temporaryUser;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public String[] getReportElements() {
        return reportElements.clone();
    }

    public void setReportElements(String[] elements) {
        reportElements = elements.clone();
    }

    public String[] getGuideElements() {
        return guideElements.clone();
    }

    public void setGuideElements(String[] elements) {
        guideElements = elements.clone();
    }

    public boolean isGroups() {
        return groups;
    }

    public void setGroups(boolean groups) {
        this.groups = groups;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
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
}
