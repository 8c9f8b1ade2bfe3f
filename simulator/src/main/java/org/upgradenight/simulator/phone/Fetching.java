package org.upgradenight.simulator.phone;

import java.util.Optional;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.time.WorldTime;

/** What the phone fetches from its server, and whether it believes it. Its phone guards it. */
final class Fetching {

    private final String name;
    private final Provisioning cluster;
    private final TrustStore trust;
    private final StatusLog statusLog;
    private final WorldTime time;

    Fetching(String name, Provisioning cluster, TrustStore trust, StatusLog statusLog, WorldTime time) {
        this.name = name;
        this.cluster = cluster;
        this.trust = trust;
        this.statusLog = statusLog;
        this.time = time;
    }

    /** At a boot: first no CTL, then the ITL, which the oldest models do not know. */
    void trustLists() {
        note("File Not Found <CTL" + name + ".tlv>");
        cluster.served(name, "CTL" + name + ".tlv", false);
        if (!trust.supported()) {
            return;
        }
        TrustList offered = cluster.offeredTrustList();
        cluster.served(name, "ITL" + name + ".tlv", true);
        if (trust.installed().isEmpty()) {
            note("No Trust List installed");
        }
        switch (trust.offer(offered, cluster.vouchesForOffered(name))) {
            case SAME, UPDATED -> note("Trust List updated");
            case FIRST -> note("ITL installed");
            case REFUSED -> note("Trust List update failed");
        }
    }

    /** The configuration, or nothing when whoever signed it is not believed. */
    Optional<PhoneConfig> configuration() {
        String file = name + ".cnf.xml.sgn";
        cluster.served(name, file, true);
        if (!trust.trusts(cluster.offeredTrustList())) {
            note("invalid file " + file + ", authenticated fail. Reason:14");
            return Optional.empty();
        }
        return Optional.of(cluster.configurationOf(name));
    }

    private void note(String text) {
        statusLog.add(time.wallClock(), text);
    }
}
