package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.upgradenight.sitework.AddressedTo;
import org.upgradenight.sitework.LetterState;
import org.upgradenight.sitework.LetterView;
import org.upgradenight.sitework.Letters;
import org.upgradenight.sitework.VisitState;
import org.upgradenight.sitework.Visits;

/** The letters of one run and how the phones that they list stand. */
@Named
@RequestScoped
public class LettersPart {

    @Inject
    private Letters letters;

    @Inject
    private Visits visits;

    private long run;
    private List<LetterView> mail;
    private Map<String, Map<VisitState, Long>> standing;

    /** The letters of a run; several calls for one run read once. */
    public List<LetterView> of(long runId) {
        if (mail == null || run != runId) {
            run = runId;
            mail = letters.ofRun(runId);
            standing = null;
        }
        return mail;
    }

    public long getSent() {
        return count(LetterState.SENT);
    }

    public long getFailed() {
        return count(LetterState.FAILED);
    }

    /** Letters that the server tries again by itself. */
    public long getWaiting() {
        return mail.stream().filter(letter -> letter.nextTryAt().isPresent()).count();
    }

    public long getSitesWithoutContact() {
        return mail.stream()
                .filter(LettersPart::withoutContact)
                .map(LetterView::site)
                .distinct()
                .count();
    }

    public static boolean withoutContact(LetterView letter) {
        return letter.addressedTo() == AddressedTo.FALLBACK || letter.addressedTo() == AddressedTo.NOBODY;
    }

    /** Whether a letter's site has nobody to write to. */
    public boolean lonely(LetterView letter) {
        return withoutContact(letter);
    }

    public String to(LetterView letter) {
        return String.join(", ", letter.recipients());
    }

    /** How many of the phones of a letter's site stand so. @param state a word of {@link VisitState} */
    public long phones(LetterView letter, String state) {
        return standing().getOrDefault(letter.site(), Map.of()).getOrDefault(VisitState.valueOf(state), 0L);
    }

    private Map<String, Map<VisitState, Long>> standing() {
        if (standing == null) {
            standing = visits.standing(run);
        }
        return standing;
    }

    private long count(LetterState state) {
        return mail.stream().filter(letter -> letter.state() == state).count();
    }
}
