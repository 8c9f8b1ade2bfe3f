package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.util.Optional;
import java.util.function.Supplier;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.wire.Backoff;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.Rates;
import org.upgradenight.callmanager.wire.WritePace;

/**
 * Requests that change something: one at a time for the cluster, and never repeated without looking first. While the
 * cluster refuses writes because of its backlog, the one whose turn it is waits, and so do all behind it.
 */
final class AxlWrites {

    private final AxlClient client;
    private final Patience patience;
    private final Rates rates;

    AxlWrites(AxlClient client, Patience patience, Rates rates) {
        this.client = client;
        this.patience = patience;
        this.rates = rates;
    }

    /** How what is wanted stands now. */
    enum Standing {
        AS_WANTED,
        DIFFERENT,
        GONE
    }

    /**
     * Writes until it is so.
     *
     * @param look reads how it stands now; asked before each repetition
     * @return false when there is no such item
     */
    boolean write(String operation, String body, Supplier<Standing> look) {
        rates.writing().right().lock();
        try {
            Backoff backoff = backoff();
            Optional<Boolean> result = attempt(operation, body, backoff, true);
            while (result.isEmpty()) {
                Standing standing = look.get();
                result = standing == Standing.DIFFERENT
                        ? attempt(operation, body, backoff, true)
                        : Optional.of(standing == Standing.AS_WANTED);
            }
            return result.get();
        } finally {
            rates.writing().right().unlock();
        }
    }

    /**
     * Asks for a deed that cannot be looked at afterwards: repeated only when the cluster said that it did nothing.
     *
     * @return false when there is no such item
     */
    boolean order(String operation, String body) {
        rates.writing().right().lock();
        try {
            Backoff backoff = backoff();
            Optional<Boolean> result = attempt(operation, body, backoff, false);
            while (result.isEmpty()) {
                result = attempt(operation, body, backoff, false);
            }
            return result.get();
        } finally {
            rates.writing().right().unlock();
        }
    }

    /** Does it while nobody else writes; what is read in it, nobody of ours changes meanwhile. */
    <T> T alone(Supplier<T> deed) {
        rates.writing().right().lock();
        try {
            return deed.get();
        } finally {
            rates.writing().right().unlock();
        }
    }

    /**
     * Writes once; whoever holds the right looks afterwards, and decides anew.
     *
     * @return whether the cluster has answered; otherwise it was waited for
     */
    boolean once(String operation, String body, Backoff patience) {
        return attempt(operation, body, patience, true).isPresent();
    }

    /** One attempt; nothing when it has to be made again, after the wait that is part of it. */
    private Optional<Boolean> attempt(String operation, String body, Backoff backoff, boolean mayLook) {
        AxlAnswer answer = paced(operation, body);
        if (answer instanceof AxlAnswer.Success success) {
            return Optional.of(done(operation, success));
        }
        if (answer instanceof AxlAnswer.Fault fault && !fault.fault().isOutOfMemory()) {
            return Optional.of(refused(operation, fault.fault()));
        }
        if (answer instanceof AxlAnswer.Lost lost && !mayLook) {
            throw lost.cause();
        }
        AxlReads.wait(operation, backoff, reason(answer));
        rates.writing().pace().again();
        return Optional.empty();
    }

    private AxlAnswer paced(String operation, String body) {
        WritePace pace = rates.writing().pace();
        try {
            pace.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallManagerUnavailableException(MESSAGES.interrupted(operation), e);
        }
        AxlAnswer answer = client.call(operation, body);
        if (answer instanceof AxlAnswer.Busy) {
            pace.refused();
        } else {
            pace.taken();
        }
        return answer;
    }

    /** A write answers true or the item's id; false is documented and means that it did not. */
    private static boolean done(String operation, AxlAnswer.Success answer) {
        if (answer.content().text().equalsIgnoreCase("false")) {
            throw new DeviceRefusedException(MESSAGES.axlFault(operation, "false", "", ""));
        }
        return true;
    }

    private static boolean refused(String operation, AxlFault fault) {
        if (fault.isNotFound()) {
            return false;
        }
        throw new DeviceRefusedException(MESSAGES.axlFault(operation, fault.text(), fault.code(), fault.advice()));
    }

    private static String reason(AxlAnswer answer) {
        if (answer instanceof AxlAnswer.Lost lost) {
            return lost.cause().getMessage();
        }
        return answer instanceof AxlAnswer.Busy busy ? busy.reason() : "no memory for another answer";
    }

    Backoff backoff() {
        return new Backoff(patience.busyFirst(), patience.busyLongest(), patience.busyInAll());
    }
}
