package org.upgradenight.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Limits;
import org.upgradenight.office.RunDesk;
import org.upgradenight.run.Again;
import org.upgradenight.run.JobName;
import org.upgradenight.run.ReasonGroup;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunPace;
import org.upgradenight.run.RunPlan;
import org.upgradenight.run.RunView;
import org.upgradenight.run.RunWatch;

/** One run: watched, stopped, resumed, given up. */
@Named
@RequestScoped
public class RunPage {
    @Inject
    private RunHistory history;

    @Inject
    private RunWatch watch;

    @Inject
    private RunDesk desk;

    @Inject
    private Operator operator;

    @Inject
    private Clusters clusters;

    @Inject
    private Clock clock;

    private Long id;
    private String reason = "";
    private Optional<RunFace> face;
    private Optional<RunPace> pace;
    private Optional<RunPlan> plan;
    private List<ReasonGroup> reasons;
    private Map<Again, Long> again;

    @PostConstruct
    void open() {
        long asked = Asked.number("run");
        id = asked == 0 ? null : asked;
    }

    /** The run, or nothing when there is none of that number. */
    public RunFace getFace() {
        if (face == null) {
            face = Optional.ofNullable(id).flatMap(history::run).map(RunFace::new);
        }
        return face.orElse(null);
    }

    public List<StepFace> getSteps() {
        RunFace run = getFace();
        return watch.steps(run.getRun()).stream()
                .map(step ->
                        new StepFace(step, run, step.step().equals(run.getRun().step()) ? pace().orElse(null) : null))
                .toList();
    }

    /** How long nothing was finished, when notices would tell it as well; nothing otherwise. */
    public String getStall() {
        return pace().filter(now -> getFace().isUnderWay())
                .flatMap(now -> longest().flatMap(most -> now.stalled(clock.instant(), most)))
                .map(Duration::toSeconds)
                .map(RunFace::roughly)
                .orElse("");
    }

    private Optional<Duration> longest() {
        return clusters.find(getFace().getRun().cluster()).map(Cluster::limits).map(Limits::standstill);
    }

    /** Outcomes that ask for something, with what to do; the largest groups of each first. */
    public List<ReasonGroup> getTroubles() {
        return reasons().stream()
                .filter(group ->
                        !group.outcome().equals("VERIFIED") && !group.outcome().equals("SKIPPED"))
                .toList();
    }

    /** Outcomes that are as they should be. */
    public List<ReasonGroup> getWell() {
        return reasons().stream()
                .filter(group -> !getTroubles().contains(group))
                .toList();
    }

    /** What may be run again of a run that is over. */
    public long getFailed() {
        return again().getOrDefault(Again.FAILED, 0L);
    }

    public long getNotReached() {
        return again().getOrDefault(Again.NOT_REACHED, 0L);
    }

    /** Whether running some of its phones again makes sense. */
    public boolean isRepeatable() {
        RunView run = getFace().getRun();
        return !run.underWay() && !run.job().equals(JobName.PHYSICAL_REMEDIATION_MAIL.word());
    }

    /** What the run was asked for with, in words; empty when there is nothing to say. */
    public String getCaution() {
        return plan().map(RunPlan::terms)
                .map(TermsWords::of)
                .map(words -> String.join(" ", words))
                .orElse("");
    }

    /** Nothing when the run has no window. */
    public ShownTime getWindowEnds() {
        return ShownTime.of(plan().flatMap(RunPlan::windowEndsAt));
    }

    public ShownTime time(RunView.RunMessage message) {
        return ShownTime.of(message.at());
    }

    public String stop() {
        return act(run -> desk.stop(operator.getActor(), run), ConsoleMessages.MESSAGES.stopping(shownId()));
    }

    public String resume() {
        return act(run -> desk.resume(operator.getActor(), run), ConsoleMessages.MESSAGES.resumed(shownId()));
    }

    /** The same from a page that shows several runs. */
    public String resume(long run) {
        id = run;
        face = null;
        return resume();
    }

    public String abandon() {
        if (reason.isBlank()) {
            ConsoleErrors.show(ConsoleMessages.MESSAGES.noReason());
            return null;
        }
        String why = reason.strip();
        return act(run -> desk.abandon(operator.getActor(), run, why), ConsoleMessages.MESSAGES.abandoned(shownId()));
    }

    /** Whether whoever sits there may resume this run or give it up: what starting it needed. */
    public boolean mayDrive() {
        return getFace() != null
                && operator.has(RunDesk.roleFor(getFace().getRun()).word());
    }

    /** Whether what this dry run showed may be started in earnest from its page. */
    public boolean isMayEarnest() {
        return operator.isRemediating() && getFace().getRun().status().equals("COMPLETED");
    }

    private String act(LongConsumer deed, String done) {
        long run = shownId();
        return Deed.done(() -> deed.accept(run)) ? Redirects.toRun(run, done) : null;
    }

    private Optional<RunPace> pace() {
        if (pace == null) {
            pace = Optional.ofNullable(getFace()).map(RunFace::getId).flatMap(watch::pace);
        }
        return pace;
    }

    private Optional<RunPlan> plan() {
        if (plan == null) {
            plan = watch.plan(shownId());
        }
        return plan;
    }

    private List<ReasonGroup> reasons() {
        if (reasons == null) {
            reasons = watch.reasons(shownId());
        }
        return reasons;
    }

    private Map<Again, Long> again() {
        if (again == null) {
            again = Again.counts(reasons(), getFace().getRun().total());
        }
        return again;
    }

    private long shownId() {
        RunFace shown = getFace();
        return shown == null ? 0 : shown.getId();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
