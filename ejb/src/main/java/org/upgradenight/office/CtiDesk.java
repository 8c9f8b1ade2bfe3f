package org.upgradenight.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.phone.CtiLines;
import org.upgradenight.phone.CtiUnavailableException;
import org.upgradenight.phone.cti.CtiChannels;
import org.upgradenight.phone.cti.CtiManagers;

/** The CTI channels of clusters, as they are kept and tried. */
@ApplicationScoped
@Transactional
public class CtiDesk {

    @Inject
    private CtiChannels channels;

    @Inject
    private CtiLines lines;

    @Inject
    private AuditTrail trail;

    /**
     * How a cluster's channel stands.
     *
     * @param managers none when the channel is closed
     * @param missing what this server lacks to open any channel, with what to do; nothing when all is there
     */
    public record Standing(CtiManagers managers, Optional<String> missing) {

        /** Whether runs may use it. */
        public boolean ready() {
            return !managers.hosts().isEmpty() && missing.isEmpty();
        }
    }

    public Standing standing(Cluster cluster) {
        return new Standing(channels.managers(cluster.name()), lines.missing());
    }

    /** Names the nodes that run the CTI manager; none closes the channel. */
    public void put(Actor actor, Cluster cluster, CtiManagers managers) {
        actor.require(Role.ADMIN);
        channels.put(cluster.name(), managers);
        trail.append(new AuditTrail.Fact(actor.name(), "cti-put", cluster.name(), String.join(", ", managers.hosts())));
    }

    /** Connects with the phones' login and closes again. @return what is in the way, with what to do; nothing when it is well */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<String> check(Actor actor, Cluster cluster) {
        actor.require(Role.OPERATOR);
        try {
            lines.check(cluster);
            return Optional.empty();
        } catch (CtiUnavailableException unavailable) {
            return Optional.of(String.valueOf(unavailable.getMessage()));
        }
    }
}
