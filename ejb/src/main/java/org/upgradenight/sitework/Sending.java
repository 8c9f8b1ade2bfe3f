package org.upgradenight.sitework;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.secrets.SecretException;

/**
 * One sending of letters. Whatever a try comes to is committed before the next letter; a crash between the server's word and
 * that commit leads to a second copy with the same Message-ID.
 */
final class Sending {
    /** So many letters in a row that cannot be handed over, with none taken before, mean that the server is down. */
    private static final int SERVER_IS_DOWN = 3;

    private final PostOffice office;
    private final BooleanSupplier stop;
    private int sent;

    Sending(PostOffice office, BooleanSupplier stop) {
        this.office = office;
        this.stop = stop;
    }

    /**
     * Sends a run's letters in rounds, with growing pauses, because a mail server that is down comes back; what is left then
     * is left to the server. Ends early when told to stop; then the rest waits for whoever resumes the run.
     *
     * @return how many letters the mail server took
     */
    int sendAll(long runId) {
        sendInRounds(runId);
        if (!stop.getAsBoolean()) {
            office.journal().pending(runId).forEach(this::leave);
        }
        return sent;
    }

    /** Tries what was left to the server and is due. @return how many letters the mail server took */
    int sendDue(Instant now) {
        round(office.journal().due(now), this::leave);
        return sent;
    }

    private void sendInRounds(long runId) {
        for (int round = 1; round <= office.patience().rounds(); round++) {
            List<Long> waiting = office.journal().pending(runId);
            if (waiting.isEmpty() || stop.getAsBoolean()) {
                return;
            }
            round(waiting, id -> {});
            boolean last = round == office.patience().rounds();
            if (!last
                    && !office.journal().pending(runId).isEmpty()
                    && !office.pause().await(office.patience().after(round), stop)) {
                return;
            }
        }
    }

    private void round(List<Long> waiting, LongConsumer afterVain) {
        int inVain = 0;
        boolean answered = false;
        for (long id : waiting) {
            if (stop.getAsBoolean()) {
                return;
            }
            boolean down = !answered && inVain >= SERVER_IS_DOWN;
            boolean settled = !down && hand(id);
            answered |= settled;
            inVain = settled ? 0 : inVain + 1;
            if (!settled) {
                afterVain.accept(id);
            }
        }
    }

    /** @return whether nothing is left to be done with it */
    private boolean hand(long id) {
        if (!office.underway().take(id)) {
            return true;
        }
        try {
            // Read only now: somebody else may have sent it since it was listed.
            return office.journal()
                    .find(id)
                    .filter(Letter::pending)
                    .map(this::hand)
                    .orElse(true);
        } finally {
            office.underway().release(id);
        }
    }

    private boolean hand(Letter letter) {
        Delivery delivery = deliver(letter);
        if (delivery instanceof Delivery.Accepted accepted) {
            office.journal().tried(letter.id(), LetterState.SENT, accepted.note());
            sent++;
            office.count("sent");
            return true;
        }
        if (delivery instanceof Delivery.RefusedForGood refused) {
            office.journal().tried(letter.id(), LetterState.FAILED, refused.reason());
            office.count("failed");
            return true;
        }
        String trouble = OutgoingMail.oneLine(((Delivery.TryLater) delivery).reason(), 900);
        office.journal().tried(letter.id(), LetterState.PENDING, trouble);
        return false;
    }

    /** Without the key of the data folder no link can be written; with it back, the letter goes. */
    private Delivery deliver(Letter letter) {
        try {
            return office.postman().send(office.envelope().of(letter));
        } catch (SecretException locked) {
            return new Delivery.TryLater(String.valueOf(locked.getMessage()));
        }
    }

    private void leave(long id) {
        office.journal().find(id).filter(Letter::pending).ifPresent(letter -> {
            Instant now = office.clock().instant();
            if (letter.createdAt().plus(office.patience().life()).isBefore(now)) {
                office.count("failed");
                office.journal().close(id, SiteworkMessages.MESSAGES.gaveUp(letter.tries(), letter.lastError()));
            } else {
                office.journal().leave(id, now.plus(office.patience().untilNextTry(letter.tries())));
            }
        });
    }
}
