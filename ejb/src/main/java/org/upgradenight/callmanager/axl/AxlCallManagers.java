package org.upgradenight.callmanager.axl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.ClusterCheck;
import org.upgradenight.callmanager.FirstCertificate;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.Rates;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Limits;

/** Opens clusters; all that are open at once for the same publisher share its rates. */
@ApplicationScoped
public class AxlCallManagers implements CallManagers {

    private record RatesKey(String publisher, int axlPort, int risPerMinute, int resetsPerMinute) {}

    private final Map<RatesKey, Rates> rates = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> writing = new ConcurrentHashMap<>();
    private final Consumer<FirstCertificate> onFirstUse;
    private final Meters meters;

    /** For the container's proxy only. */
    protected AxlCallManagers() {
        this(certificate -> {});
    }

    @Inject
    public AxlCallManagers(Event<FirstCertificate> firstCertificates, Meters meters) {
        this(firstCertificates::fire, meters);
    }

    /** @param onFirstUse told of each certificate that is trusted because it is the first */
    AxlCallManagers(Consumer<FirstCertificate> onFirstUse) {
        this(onFirstUse, new Meters());
    }

    AxlCallManagers(Consumer<FirstCertificate> onFirstUse, Meters meters) {
        this.onFirstUse = onFirstUse;
        this.meters = meters;
    }

    @Override
    public CallManager open(Cluster cluster) {
        ClusterTrust trust = new ClusterTrust(cluster, onFirstUse);
        return Wiring.callManager(cluster, trust, Patience.of(cluster.limits()), ratesOf(cluster), meters);
    }

    @Override
    public ClusterCheck check(Cluster cluster) {
        return new ClusterChecker(cluster, onFirstUse, ratesOf(cluster), meters).check();
    }

    private Rates ratesOf(Cluster cluster) {
        Limits limits = cluster.limits();
        RatesKey key =
                new RatesKey(cluster.publisher(), cluster.axlPort(), limits.risPerMinute(), limits.resetsPerMinute());
        ReentrantLock right = writing.computeIfAbsent(
                cluster.publisher() + ":" + cluster.axlPort(), absent -> new ReentrantLock(true));
        return rates.computeIfAbsent(key, absent -> Rates.of(limits, right));
    }
}
