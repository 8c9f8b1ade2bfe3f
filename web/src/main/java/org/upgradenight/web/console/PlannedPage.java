package org.upgradenight.web.console;

import static org.upgradenight.web.console.ConsoleMessages.MESSAGES;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.upgradenight.access.Role;
import org.upgradenight.inventory.Scope;
import org.upgradenight.planning.PlanState;
import org.upgradenight.planning.PlannedRun;
import org.upgradenight.planning.PlannedRuns;
import org.upgradenight.run.RunRequest;

/** Runs that wait, and what became of others. */
@Named
@RequestScoped
public class PlannedPage {
    private static final String PAGE = "/planned.xhtml";
    private static final int LATELY = 30;

    @Inject
    private PlannedRuns planned;

    @Inject
    private Operator operator;

    private String reason = "";
    private List<PlannedRun> open;

    public List<PlannedRun> getOpen() {
        if (open == null) {
            open = planned.open("");
        }
        return open;
    }

    /** Those that wait no more, newest first. */
    public List<PlannedRun> getPast() {
        return planned.list("", 0, LATELY).items().stream()
                .filter(plan -> !plan.state().open())
                .toList();
    }

    public String state(PlannedRun plan) {
        return switch (plan.state()) {
            case WANTS_APPROVAL -> "waits for approval";
            case WAITING -> "waits for its hour";
            case STARTING -> "is being started";
            case STARTED -> "started";
            case REFUSED -> "not started";
            case CANCELLED -> "cancelled";
        };
    }

    public String sign(PlannedRun plan) {
        return switch (plan.state()) {
            case WANTS_APPROVAL -> "\u26A0";
            case WAITING -> "\u25F7";
            case STARTING -> "\u25B6";
            case STARTED -> "\u2713";
            case REFUSED -> "\u2717";
            case CANCELLED -> "\u25CB";
        };
    }

    /** The style's name. */
    public String style(PlannedRun plan) {
        return plan.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which phones, in a line. */
    public String scope(PlannedRun plan) {
        Scope scope = plan.request().scope();
        List<String> parts = Stream.of(
                        part(scope.devices().size(), "named phone"),
                        part(scope.sites().size(), "site"),
                        part(scope.devicePools().size(), "device pool"),
                        part(scope.models().size(), "model"))
                .filter(text -> !text.isEmpty())
                .toList();
        return parts.isEmpty() ? "the whole cluster" : String.join(", ", parts);
    }

    /** What was chosen for it, for whoever approves it. */
    public String chosen(PlannedRun plan) {
        return String.join(" ", TermsWords.of(plan.request().terms()));
    }

    private static String part(int count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }

    public ShownTime starts(PlannedRun plan) {
        return ShownTime.of(plan.startsAt());
    }

    public ShownTime ends(PlannedRun plan) {
        return ShownTime.of(plan.request().windowEndsAt());
    }

    public ShownTime requested(PlannedRun plan) {
        return ShownTime.of(plan.requestedAt());
    }

    /** Nobody approves what they asked for themselves. */
    public boolean mayDecide(PlannedRun plan) {
        return plan.state() == PlanState.WANTS_APPROVAL
                && operator.has(Role.APPROVER.word())
                && !plan.request().requestedBy().equals(operator.getName());
    }

    public boolean mayCancel(PlannedRun plan) {
        RunRequest request = plan.request();
        return plan.state() != PlanState.STARTING
                && operator.has((request.changing() ? Role.REMEDIATOR : Role.OPERATOR).word());
    }

    public String approve() {
        long id = Asked.number("plan");
        return Deed.done(() -> planned.approve(operator.getActor(), id))
                ? Deed.then(PAGE, MESSAGES.planApproved(id))
                : null;
    }

    public String reject() {
        long id = Asked.number("plan");
        return Deed.done(() -> planned.reject(operator.getActor(), id, reason))
                ? Deed.then(PAGE, MESSAGES.planRejected(id))
                : null;
    }

    public String cancel() {
        long id = Asked.number("plan");
        return Deed.done(() -> planned.cancel(operator.getActor(), id))
                ? Deed.then(PAGE, MESSAGES.planCancelled(id))
                : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
