package org.upgradenight.callmanager.axl;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.util.Optional;
import java.util.function.Supplier;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.wire.Backoff;
import org.upgradenight.callmanager.wire.Patience;

/** Requests that change nothing and may therefore be repeated. */
final class AxlReads {

    /** A fault that says so much, for those who can do something about it. */
    static final class FaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient AxlFault fault;

        FaultException(AxlFault fault) {
            super(fault.text());
            this.fault = fault;
        }

        AxlFault fault() {
            return fault;
        }
    }

    private final AxlClient client;
    private final Patience patience;

    AxlReads(AxlClient client, Patience patience) {
        this.client = client;
        this.patience = patience;
    }

    /** The answer, or nothing when there is no such item. */
    Optional<AxlAnswer.Success> find(String operation, String body) {
        try {
            return Optional.of(read(operation, body));
        } catch (FaultException e) {
            if (e.fault().isNotFound()) {
                return Optional.empty();
            }
            throw AxlClient.refusal(operation, e.fault());
        }
    }

    /** The answer; a fault is a refusal. */
    AxlAnswer.Success must(String operation, String body) {
        try {
            return read(operation, body);
        } catch (FaultException e) {
            throw AxlClient.refusal(operation, e.fault());
        }
    }

    /** @throws FaultException for every fault but the passing ones */
    AxlAnswer.Success read(String operation, String body) {
        return read(operation, () -> client.call(operation, body));
    }

    /** The server's own version, asked anew. */
    String version() {
        try {
            return AxlClient.versionIn(read("getCCMVersion", client::version));
        } catch (FaultException e) {
            throw AxlClient.refusal("getCCMVersion", e.fault());
        }
    }

    private AxlAnswer.Success read(String operation, Supplier<AxlAnswer> request) {
        Backoff busy = new Backoff(patience.busyFirst(), patience.busyLongest(), patience.busyInAll());
        boolean lostBefore = false;
        while (true) {
            AxlAnswer answer = request.get();
            if (answer instanceof AxlAnswer.Success success) {
                return success;
            }
            if (answer instanceof AxlAnswer.Lost lost && lostBefore) {
                throw lost.cause();
            }
            if (answer instanceof AxlAnswer.Lost) {
                lostBefore = true; // perhaps only a kept-alive connection that the server had closed
            } else {
                wait(operation, busy, passing(answer));
            }
        }
    }

    private static String passing(AxlAnswer answer) {
        if (answer instanceof AxlAnswer.Fault fault && !fault.fault().isOutOfMemory()) {
            throw new FaultException(fault.fault());
        }
        return answer instanceof AxlAnswer.Busy busy ? busy.reason() : "no memory for another answer";
    }

    static void wait(String operation, Backoff busy, String reason) {
        try {
            if (!busy.await()) {
                throw new CallManagerUnavailableException(MESSAGES.axlBusy(operation, busy.seconds(), reason));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallManagerUnavailableException(MESSAGES.interrupted("AXL"), e);
        }
    }
}
