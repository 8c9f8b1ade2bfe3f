package org.upgradenight.simulator.tftp;

import java.util.concurrent.atomic.AtomicLong;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.http.SiteHandler;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.http.SiteRequest;

/** CUCM's authenticate.jsp: AUTHORIZED, without a line end, only for a user who controls the device. */
public final class AuthenticationPage implements SiteHandler {

    /** Where it lives. */
    public static final String PATH = "/ccmcip/authenticate.jsp";

    private final Cluster cluster;
    private final AtomicLong hits = new AtomicLong();

    public AuthenticationPage(Cluster cluster) {
        this.cluster = cluster;
    }

    /** How often it was asked. */
    public long hits() {
        return hits.get();
    }

    @Override
    public SiteReply handle(SiteRequest request) {
        if (!PATH.equals(request.path())) {
            return SiteReply.page(404, "404 Not Found", "No such page");
        }
        hits.incrementAndGet();
        boolean controls = cluster.appUsers().stream()
                .anyMatch(user -> user.controls(
                        request.parameter("UserID").orElse(""),
                        request.parameter("Password").orElse(""),
                        request.parameter("devicename").orElse("")));
        return SiteReply.text(200, "text/plain", controls ? "AUTHORIZED" : "UN-AUTHORIZED");
    }
}
