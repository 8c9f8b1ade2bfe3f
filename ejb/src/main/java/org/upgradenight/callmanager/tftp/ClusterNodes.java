package org.upgradenight.callmanager.tftp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.upgradenight.callmanager.CallManagerException;

/** The nodes of one cluster by name and by address, as the cluster itself lists them; asked until it answers once. */
public final class ClusterNodes {

    private static final Logger LOG = Logger.getLogger(ClusterNodes.class);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final String publisher;
    private final Supplier<Collection<String>> listing;
    private Set<String> known = Set.of();
    private long askAgain;
    private boolean complete;

    /** @param listing the names of the nodes; a {@link CallManagerException} of it leaves the publisher alone */
    public ClusterNodes(String publisher, Supplier<Collection<String>> listing) {
        this.publisher = publisher;
        this.listing = listing;
    }

    /** Whether that is a node's name or address. */
    synchronized boolean include(String host) {
        if (!complete && (known.isEmpty() || System.nanoTime() - askAgain > 0)) {
            known = withAddresses(names());
            askAgain = System.nanoTime() + AFTER_FAILURE.toNanos();
        }
        return known.contains(host.toLowerCase(Locale.ROOT));
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>(Set.of(publisher.toLowerCase(Locale.ROOT)));
        try {
            listing.get().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            complete = true;
        } catch (CallManagerException e) {
            LOG.debugf(e, "No list of nodes from %s", publisher);
        }
        return names;
    }

    private static Set<String> withAddresses(Set<String> names) {
        Set<String> all = new HashSet<>(names);
        for (String name : names) {
            try {
                Arrays.stream(InetAddress.getAllByName(name))
                        .map(InetAddress::getHostAddress)
                        .forEach(all::add);
            } catch (UnknownHostException e) {
                LOG.debugf("The node %s has no address here", name);
            }
        }
        return Set.copyOf(all);
    }
}
