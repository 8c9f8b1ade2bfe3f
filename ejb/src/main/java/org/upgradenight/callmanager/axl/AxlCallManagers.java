package org.upgradenight.callmanager.axl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.ClusterCheck;
import org.upgradenight.callmanager.FirstCertificate;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.Rates;
import org.upgradenight.callmanager.wire.Waits;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Limits;

/** Opens clusters; all that are open at once for the same publisher share its rates. */
@ApplicationScoped
public class AxlCallManagers implements CallManagers {

    private final Map<String, Rates> rates = new ConcurrentHashMap<>();
    private final Waits waits;
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
        this(onFirstUse, meters, Waits.REAL);
    }

    /** @param waits the time by which the cluster's rates are kept */
    AxlCallManagers(Consumer<FirstCertificate> onFirstUse, Meters meters, Waits waits) {
        this.onFirstUse = onFirstUse;
        this.meters = meters;
        this.waits = waits;
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
        return rates.computeIfAbsent(
                        cluster.publisher() + ":" + cluster.axlPort(), absent -> Rates.begun(limits, waits))
                .keepingTo(limits);
    }
}
