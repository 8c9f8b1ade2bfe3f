package org.upgradenight.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Reader;
import java.util.List;
import org.upgradenight.access.Actor;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.access.Role;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.ClusterCheck;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.CsvImport;
import org.upgradenight.inventory.CsvInventories;
import org.upgradenight.inventory.RejectedRow;
import org.upgradenight.inventory.Site;
import org.upgradenight.inventory.SiteSheet;
import org.upgradenight.inventory.Sites;
import org.upgradenight.trustcheck.TrustChecks;
import org.upgradenight.trustcheck.TrustReport;

/** Clusters, their sites and files, as they are kept. */
@ApplicationScoped
@Transactional
public class ClusterDesk {

    @Inject
    private Clusters clusters;

    @Inject
    private Sites sites;

    @Inject
    private CsvInventories inventories;

    @Inject
    private CallManagers callManagers;

    @Inject
    private TrustChecks trust;

    @Inject
    private AuditTrail trail;

    /**
     * Creates a cluster or replaces what is known of it.
     *
     * @return whether it is new
     * @throws org.upgradenight.callmanager.CallManagerException when its trusted certificates cannot be read
     */
    public boolean put(Actor actor, Cluster cluster) {
        actor.require(Role.ADMIN);
        refuseUnreadableCertificates(cluster);
        boolean created = clusters.put(cluster);
        note(
                actor,
                "cluster-put",
                cluster.name(),
                (created ? "created, publisher " : "replaced, publisher ") + cluster.publisher());
        return created;
    }

    /** Tries the credentials; with trust on first use, the certificate of a first good look is pinned. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ClusterCheck check(Actor actor, Cluster cluster) {
        actor.require(Role.OPERATOR);
        ClusterCheck found = callManagers.check(cluster);
        if (found.axlProblem().isEmpty()) {
            clusters.pin(cluster.name(), found.certificateSha256());
        }
        note(actor, "cluster-check", cluster.name(), found.axlProblem().isEmpty() ? "AXL is well" : found.axlProblem());
        return found;
    }

    /** @throws org.upgradenight.callmanager.CallManagerException when the cluster does not answer at all */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public TrustReport trustCheck(Actor actor, Cluster cluster) {
        actor.require(Role.OPERATOR);
        note(actor, "cluster-trust-check", cluster.name(), "looked");
        return trust.look(cluster);
    }

    /**
     * The same, and whether the cluster's phones would take the lists of another.
     *
     * @throws org.upgradenight.callmanager.CallManagerException when one of them does not answer at all
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public TrustReport moveCheck(Actor actor, Cluster cluster, Cluster target) {
        actor.require(Role.OPERATOR);
        note(actor, "cluster-trust-check", cluster.name(), "looked, moving to " + target.name());
        return trust.look(cluster, target);
    }

    /** @return whether the site is new */
    public boolean putSite(Actor actor, Site site) {
        actor.require(Role.ADMIN);
        boolean created = sites.put(site);
        note(actor, "site-put", site.cluster() + "/" + site.name(), String.join(", ", site.contacts()));
        return created;
    }

    /** @return whether there was such a site */
    public boolean removeSite(Actor actor, String cluster, String site) {
        actor.require(Role.ADMIN);
        boolean removed = sites.remove(cluster, site);
        if (removed) {
            note(actor, "site-removed", cluster + "/" + site, "");
        }
        return removed;
    }

    /** @param rejected rows left out, with line and reason */
    public record ContactsTaken(int accepted, List<RejectedRow> rejected) {}

    /**
     * Takes a list of sites with their contacts; sites that it does not name stay as they are.
     *
     * @throws org.upgradenight.inventory.CsvRefusedException when the file as a whole is none; nothing is kept then
     */
    public ContactsTaken takeContacts(Actor actor, Cluster cluster, Reader file) {
        actor.require(Role.ADMIN);
        SiteSheet sheet = SiteSheet.read(cluster.name(), file);
        sheet.sites().forEach(sites::put);
        note(
                actor,
                "contacts-import",
                cluster.name(),
                sheet.sites().size() + " accepted, " + sheet.rejected().size() + " rejected");
        return new ContactsTaken(sheet.sites().size(), sheet.rejected());
    }

    /** @throws org.upgradenight.inventory.CsvRefusedException when the file as a whole is none; nothing is kept then */
    public CsvImport takeInventory(Actor actor, Cluster cluster, Reader file) {
        actor.require(Role.OPERATOR);
        CsvImport done = inventories.take(cluster.name(), actor.name(), file);
        note(
                actor,
                "inventory-import",
                cluster.name(),
                done.accepted() + " accepted, " + done.rejectedTotal() + " rejected");
        return done;
    }

    private void refuseUnreadableCertificates(Cluster cluster) {
        try (CallManager opened = callManagers.open(cluster)) {
            opened.close();
        }
    }

    private void note(Actor actor, String action, String subject, String detail) {
        trail.append(new AuditTrail.Fact(actor.name(), action, subject, detail));
    }
}
