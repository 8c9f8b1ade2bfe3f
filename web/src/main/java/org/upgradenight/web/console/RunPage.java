package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.upgradenight.run.RunControl;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.sitework.AddressedTo;
import org.upgradenight.sitework.LetterState;
import org.upgradenight.sitework.LetterView;
import org.upgradenight.sitework.Letters;
import org.upgradenight.sitework.VisitState;
import org.upgradenight.sitework.VisitView;
import org.upgradenight.sitework.Visits;

/** One run: watched, stopped, resumed, given up. */
@Named
@RequestScoped
public class RunPage {

    @Inject
    private RunHistory history;

    @Inject
    private RunControls controls;

    @Inject
    private Operator operator;

    @Inject
    private RunsPage runs;

    @Inject
    private Letters letters;

    @Inject
    private Visits visits;

    private Long id;
    private String reason = "";
    private String shownKey = "";
    private List<LetterView> mail;
    private Map<String, Map<VisitState, Long>> standing;
    private Optional<RunFace> face = Optional.empty();
    private boolean read;

    /** The run that was asked for, else the newest. */
    public RunFace getFace() {
        if (!read) {
            read = true;
            face = id == null
                    ? runs.getRecent().stream().findFirst()
                    : history.run(id).map(RunFace::new);
        }
        return face.orElse(null);
    }

    /** What the buttons depend on: while it stays the same, the page leaves them alone. */
    public String getActionsKey() {
        RunFace shown = getFace();
        return shown == null ? "" : shown.getId() + shown.getState();
    }

    public String getShownKey() {
        return getActionsKey();
    }

    /** What the buttons on the page depended on when they were made. */
    public void setShownKey(String key) {
        shownKey = key;
    }

    /** Called every second: the figures are read anew, buttons and letters only when the run's state has changed. */
    public void look() {
        if (!getActionsKey().equals(shownKey)) {
            PrimeFaces.current().ajax().update("live:actions", "live:letters");
        }
    }

    public List<LetterView> getLetters() {
        if (mail == null) {
            mail = getFace() == null ? List.of() : letters.ofRun(shownId());
        }
        return mail;
    }

    public long getLettersSent() {
        return count(LetterState.SENT);
    }

    public long getLettersFailed() {
        return count(LetterState.FAILED);
    }

    /** Letters that the server tries again by itself. */
    public long getLettersWaiting() {
        return getLetters().stream()
                .filter(letter -> letter.nextTryAt().isPresent())
                .count();
    }

    public long getSitesWithoutContact() {
        return getLetters().stream()
                .filter(letter ->
                        letter.addressedTo() == AddressedTo.FALLBACK || letter.addressedTo() == AddressedTo.NOBODY)
                .map(LetterView::site)
                .distinct()
                .count();
    }

    /** How the phones of a letter's site stand by now: open, reported, verified. */
    public String progress(LetterView letter) {
        if (standing == null) {
            standing = visits.ofRun(shownId()).stream()
                    .collect(Collectors.groupingBy(
                            visit -> visit.phone().site(),
                            Collectors.groupingBy(VisitView::state, Collectors.counting())));
        }
        Map<VisitState, Long> counts = standing.getOrDefault(letter.site(), Map.of());
        return Arrays.stream(VisitState.values())
                .map(state -> String.valueOf(counts.getOrDefault(state, 0L)))
                .collect(Collectors.joining(" / "));
    }

    public String to(LetterView letter) {
        return String.join(", ", letter.recipients());
    }

    public ShownTime time(RunView.RunMessage message) {
        return ShownTime.of(message.at());
    }

    public String stop() {
        long run = shownId();
        return act(control -> control.stop(run, operator.getName()), ConsoleMessages.MESSAGES.stopping(run), run);
    }

    public String resume(long run) {
        return act(control -> control.restart(run, operator.getName()), ConsoleMessages.MESSAGES.resumed(run), run);
    }

    public String abandon() {
        if (reason.isBlank()) {
            ConsoleErrors.show(ConsoleMessages.MESSAGES.noReason());
            return null;
        }
        long run = shownId();
        String why = reason.strip();
        return act(
                control -> control.abandon(run, why, operator.getName()), ConsoleMessages.MESSAGES.abandoned(run), run);
    }

    private String act(Consumer<RunControl> deed, String done, long run) {
        if (!operator.isOperating()) {
            ConsoleErrors.show(ConsoleMessages.MESSAGES.notAllowed());
            return null;
        }
        return controls.attempt(deed) ? Redirects.toRun(run, done) : null;
    }

    private long count(LetterState state) {
        return getLetters().stream().filter(letter -> letter.state() == state).count();
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
