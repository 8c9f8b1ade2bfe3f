package org.upgradenight.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.Reference;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListReader;
import org.upgradenight.trustlist.TrustListReading;

/**
 * The trust lists that the configuration servers offer, each fetched once for all phones that ask at the same time, and
 * kept for a short while only: the upgrade changes them.
 */
@ApplicationScoped
public class ServerLists {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(5);
    private static final int MOST_KNOWN = 1000;
    private static final String FILE = "ITLFile.tlv";

    @Inject
    private ListMemory memory = ListMemory.NONE;

    private final LongSupplier nanoTime;
    private final ConcurrentMap<Shown, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<Place, Fetch> fetches = new ConcurrentHashMap<>();

    public ServerLists() {
        this(System::nanoTime);
    }

    ServerLists(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    ServerLists(LongSupplier nanoTime, ListMemory memory) {
        this.nanoTime = nanoTime;
        this.memory = memory;
    }

    /**
     * The list of the phone's own server; of the publisher when that server cannot be asked. Throws nothing for what a
     * cluster does.
     *
     * @param server host or address as the phone's page names it, empty for the publisher
     */
    public Reference of(Cluster cluster, CallManager callManager, String server) {
        String host = server.matches("[A-Za-z0-9][A-Za-z0-9.:-]{0,252}") ? server : "";
        boolean own = host.isEmpty() || host.equalsIgnoreCase(cluster.publisher());
        Answer answer = ask(cluster, callManager, own ? "" : host);
        if (answer.hash() != null) {
            return new Reference.OfOwnServer(answer.hash(), answer.recoveryKeys());
        }
        if (own) {
            return new Reference.Unavailable(answer.failure());
        }
        Answer publishers = ask(cluster, callManager, "");
        return publishers.hash() == null
                ? new Reference.Unavailable(answer.failure())
                : new Reference.OfOtherServer(publishers.hash(), publishers.recoveryKeys());
    }

    /**
     * Whether {@code utils itl reset} on the cluster could cure a phone with that list.
     *
     * @param shownHash as the phone shows it, empty when it shows none
     */
    public ResetCure cure(Cluster cluster, String shownHash, Reference offered) {
        if (shownHash.isEmpty() || offered.resetKeys().isEmpty()) {
            return ResetCure.UNKNOWN;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        long now = nanoTime.getAsLong();
        Known keys = known.compute(
                new Shown(cluster.name(), shownHash),
                (shown, before) -> before != null && now - before.since() < KEPT.toNanos()
                        ? before
                        : new Known(now, memory.recoveryKeys(cluster.name(), shownHash)));
        return ResetCure.of(keys.recoveryKeys(), offered.resetKeys());
    }

    private Answer ask(Cluster cluster, CallManager callManager, String host) {
        long now = nanoTime.getAsLong();
        fetches.values().removeIf(fetch -> fetch.stale(now));
        Fetch fetch = fetches.computeIfAbsent(
                new Place(callManager, host),
                place -> new Fetch(now, new FutureTask<>(() -> fetch(cluster, callManager, host))));
        fetch.task().run();
        return fetch.answer();
    }

    private Answer fetch(Cluster cluster, CallManager callManager, String host) {
        try {
            ConfigurationFile file = callManager.file(host, FILE);
            if (file instanceof ConfigurationFile.Content content) {
                return offered(cluster, host, content.bytes());
            }
            return new Answer(
                    null,
                    Set.of(),
                    file instanceof ConfigurationFile.Unreachable unreachable
                            ? unreachable.reason()
                            : "the server offers no " + FILE);
        } catch (CallManagerException failed) {
            return new Answer(null, Set.of(), failed.getMessage());
        }
    }

    /** A file that is no list has a hash all the same. */
    private Answer offered(Cluster cluster, String host, byte[] bytes) {
        FileHash hash = FileHash.of(bytes);
        if (!(TrustListReader.read(bytes) instanceof TrustListReading.Whole whole)) {
            return new Answer(hash, Set.of(), "");
        }
        memory.saw(cluster.name(), host, hash, whole.file());
        return new Answer(hash, whole.file().recoveryKeys(), "");
    }

    /** A server of one opened cluster; the cluster is told by identity. */
    private record Place(CallManager callManager, String host) {}

    /** @param hash null when the fetch failed */
    private record Answer(FileHash hash, Set<String> recoveryKeys, String failure) {}

    private record Shown(String cluster, String hash) {}

    private record Known(long since, Optional<Set<String>> recoveryKeys) {}

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
                return new Answer(null, Set.of(), "interrupted");
            } catch (ExecutionException ours) {
                throw new IllegalStateException(ours.getCause());
            }
        }
    }
}
