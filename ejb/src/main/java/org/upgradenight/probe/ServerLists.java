package org.upgradenight.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.Reference;

/**
 * The trust lists that the configuration servers offer, each fetched once for all phones that ask at the same time, and
 * kept for a short while only: the upgrade changes them.
 */
@ApplicationScoped
public class ServerLists {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(5);
    private static final String FILE = "ITLFile.tlv";

    private final LongSupplier nanoTime;
    private final ConcurrentMap<Place, Fetch> fetches = new ConcurrentHashMap<>();

    public ServerLists() {
        this(System::nanoTime);
    }

    ServerLists(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The list of the phone's own server; of the publisher when that server cannot be asked. Throws nothing for what a
     * cluster does.
     *
     * @param server host or address as the phone's page names it, empty for the publisher
     * @param publisher how the cluster names its publisher
     */
    public Reference of(CallManager callManager, String server, String publisher) {
        String host = server.matches("[A-Za-z0-9][A-Za-z0-9.:-]{0,252}") ? server : "";
        boolean own = host.isEmpty() || host.equalsIgnoreCase(publisher);
        Answer answer = ask(callManager, own ? "" : host);
        if (answer.hash() != null) {
            return new Reference.OfOwnServer(answer.hash());
        }
        if (own) {
            return new Reference.Unavailable(answer.failure());
        }
        Answer publishers = ask(callManager, "");
        return publishers.hash() == null
                ? new Reference.Unavailable(answer.failure())
                : new Reference.OfOtherServer(publishers.hash());
    }

    private Answer ask(CallManager callManager, String host) {
        long now = nanoTime.getAsLong();
        fetches.values().removeIf(fetch -> fetch.stale(now));
        Fetch fetch = fetches.computeIfAbsent(
                new Place(callManager, host),
                place -> new Fetch(now, new FutureTask<>(() -> fetch(callManager, host))));
        fetch.task().run();
        return fetch.answer();
    }

    private static Answer fetch(CallManager callManager, String host) {
        try {
            ConfigurationFile file = callManager.file(host, FILE);
            if (file instanceof ConfigurationFile.Content content) {
                return new Answer(FileHash.of(content.bytes()), "");
            }
            return new Answer(
                    null,
                    file instanceof ConfigurationFile.Unreachable unreachable
                            ? unreachable.reason()
                            : "the server offers no " + FILE);
        } catch (CallManagerException failed) {
            return new Answer(null, failed.getMessage());
        }
    }

    /** A server of one opened cluster; the cluster is told by identity. */
    private record Place(CallManager callManager, String host) {}

    /** @param hash null when the fetch failed */
    private record Answer(FileHash hash, String failure) {}

    private record Fetch(long since, FutureTask<Answer> task) {

        boolean stale(long now) {
            if (!task.isDone()) {
                return false;
            }
            Duration kept = answer().hash() == null ? FAILURE_KEPT : KEPT;
            return now - since > kept.toNanos();
        }

        Answer answer() {
            try {
                return task.get();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return new Answer(null, "interrupted");
            } catch (ExecutionException ours) {
                throw new IllegalStateException(ours.getCause());
            }
        }
    }
}
