package org.upgradenight.sitework;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.upgradenight.house.Counted;
import org.upgradenight.house.Meters;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;

/**
 * One sending of a run's pending letters: in rounds, with growing pauses, because a mail server that is down comes back.
 * Whatever a try comes to is committed before the next letter; a crash between the server's word and that commit leads to a
 * second copy with the same Message-ID.
 */
final class Sending {
    /** So many letters in a row that cannot be handed over, with none taken before, mean that the server is down. */
    private static final int SERVER_IS_DOWN = 3;

    private final LetterJournal journal;
    private final Postman postman;
    private final Patience patience;
    private final Pause pause;
    private final BooleanSupplier stop;
    private final Meters meters;
    private String lastTrouble = "";
    private int sent;

    Sending(
            LetterJournal journal,
            Postman postman,
            Patience patience,
            Pause pause,
            BooleanSupplier stop,
            Meters meters) {
        this.journal = journal;
        this.postman = postman;
        this.patience = patience;
        this.pause = pause;
        this.stop = stop;
        this.meters = meters;
    }

    /**
     * Ends with no letter pending, or early when told to stop; then the rest stays pending.
     *
     * @return how many letters the mail server took
     */
    int sendAll(long runId) {
        sendInRounds(runId);
        if (!stop.getAsBoolean()) {
            journal.pending(runId).forEach(this::giveUp);
        }
        return sent;
    }

    private void sendInRounds(long runId) {
        for (int round = 1; round <= patience.rounds(); round++) {
            List<Long> waiting = journal.pending(runId);
            if (waiting.isEmpty() || stop.getAsBoolean()) {
                return;
            }
            round(waiting);
            boolean last = round == patience.rounds();
            if (!last && !journal.pending(runId).isEmpty() && !pause.await(patience.after(round), stop)) {
                return;
            }
        }
    }

    private void round(List<Long> waiting) {
        int inVain = 0;
        boolean answered = false;
        for (long id : waiting) {
            if (stop.getAsBoolean() || (!answered && inVain >= SERVER_IS_DOWN)) {
                return;
            }
            boolean settled = journal.find(id).map(this::hand).orElse(true);
            answered |= settled;
            inVain = settled ? 0 : inVain + 1;
        }
    }

    private boolean hand(Letter letter) {
        Delivery delivery = postman.send(letter.mail());
        if (delivery instanceof Delivery.Accepted accepted) {
            journal.tried(letter.id(), LetterState.SENT, accepted.note());
            sent++;
            meters.count(Counted.LETTERS, "sent", 1);
            return true;
        }
        if (delivery instanceof Delivery.RefusedForGood refused) {
            journal.tried(letter.id(), LetterState.FAILED, refused.reason());
            meters.count(Counted.LETTERS, "failed", 1);
            return true;
        }
        lastTrouble = OutgoingMail.oneLine(((Delivery.TryLater) delivery).reason(), 900);
        journal.tried(letter.id(), LetterState.PENDING, lastTrouble);
        return false;
    }

    private void giveUp(long id) {
        meters.count(Counted.LETTERS, "failed", 1);
        journal.find(id)
                .ifPresent(
                        letter -> journal.close(id, SiteworkMessages.MESSAGES.gaveUp(letter.tries(), reason(letter))));
    }

    private String reason(Letter letter) {
        return letter.lastError().isEmpty() ? lastTrouble : letter.lastError();
    }
}
