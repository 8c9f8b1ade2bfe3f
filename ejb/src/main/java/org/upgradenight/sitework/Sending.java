package org.upgradenight.sitework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.paper.PressBusyException;
import org.upgradenight.secrets.SecretException;

/**
 * One sending of letters. Whatever a try comes to is committed before the next letter; a crash between the server's word and
 * that commit leads to a second copy with the same Message-ID. Each letter is claimed in the journal first, so that a run, the
 * server's own retries and other servers on the same database never hand over one at the same time.
 */
final class Sending {
    /** So many letters in a row that cannot be handed over, with none taken before, mean that the server is down. */
    private static final int SERVER_IS_DOWN = 3;

    /** Longer than a mail server can draw out the handing over of one letter; who dies with one in hand blocks it so long. */
    private static final Duration LONGEST_EXCHANGE = Duration.ofMinutes(5);

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

    /** @return whether nothing is left to be done with it, or somebody else is doing it */
    private boolean hand(long id) {
        return office.journal()
                .claim(id, office.clock().instant().plus(LONGEST_EXCHANGE))
                .map(this::hand)
                .orElse(true);
    }

    private boolean hand(Letter letter) {
        return settled(letter, deliver(letter));
    }

    private boolean settled(Letter letter, Delivery delivery) {
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
            Envelope.Packed packed = office.envelope().of(letter);
            Delivery delivery = office.postman().send(packed.mail());
            return delivery instanceof Delivery.Accepted accepted
                            && !packed.trouble().isEmpty()
                    ? new Delivery.Accepted((packed.trouble() + ' ' + accepted.note()).strip())
                    : delivery;
        } catch (SecretException locked) {
            return new Delivery.TryLater(String.valueOf(locked.getMessage()));
        } catch (PressBusyException busy) {
            return new Delivery.TryLater(SiteworkMessages.MESSAGES.pressBusy());
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
