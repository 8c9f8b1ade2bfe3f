package org.upgradenight.inventory;

import java.util.List;
import org.upgradenight.simulator.Endpoints;

/** Descriptions of clusters for tests. */
public final class SampleClusters {
    private SampleClusters() {}

    /** One that nobody runs. */
    public static Cluster nowhere(String phoneNetwork, Limits limits) {
        Credentials login = new Credentials("user", "password");
        return new Cluster(
                "lab",
                ClusterKind.CUCM,
                "publisher",
                8443,
                6970,
                login,
                login,
                80,
                List.of(AddressRange.parse(phoneNetwork)),
                "",
                false,
                "",
                SiteBy.LOCATION,
                "",
                limits,
                PhoneAuthentication.CUCM);
    }

    /** The simulator's. */
    public static Cluster simulated(Endpoints at, String phoneNetwork, Limits limits) {
        return new Cluster(
                "simulated",
                ClusterKind.CUCM,
                at.publisher(),
                at.cucmPort(),
                at.tftpPort(),
                new Credentials(at.axlUser(), at.axlPassword()),
                new Credentials(at.phoneUser(), at.phonePassword()),
                at.phonePort(),
                List.of(AddressRange.parse(phoneNetwork)),
                at.certificatePem(),
                false,
                "",
                SiteBy.LOCATION,
                "",
                limits,
                PhoneAuthentication.CUCM);
    }
}
