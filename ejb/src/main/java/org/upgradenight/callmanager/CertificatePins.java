package org.upgradenight.callmanager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.upgradenight.inventory.Clusters;

/** Pins the first certificate that a cluster with trust on first use shows: from then on no other is taken. */
@ApplicationScoped
class CertificatePins {

    @Inject
    private Clusters clusters;

    void pin(@Observes FirstCertificate shown) {
        clusters.pin(shown.cluster(), shown.sha256());
    }
}
