package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.sitework.AddressedTo;
import org.upgradenight.sitework.LetterView;
import org.upgradenight.sitework.Letters;
import org.upgradenight.sitework.VisitView;
import org.upgradenight.sitework.Visits;

/** The lists of phones that need a visit, site by site: what was written to whom, and what came back. */
@Named
@RequestScoped
public class SitesPage {

    @Inject
    private Letters letters;

    @Inject
    private Visits visits;

    @Inject
    private Clusters clusters;

    @Inject
    private LettersPart part;

    private String cluster = "";
    private String site = "";
    private OptionalLong run;
    private List<LetterView> newest;
    private List<VisitView> phones;

    public List<String> getClusters() {
        return clusters.list().stream().map(Cluster::name).toList();
    }

    /** The deletion whose lists these are, 0 when there was none. */
    public long getRun() {
        if (run == null) {
            run = getCluster().isEmpty() ? OptionalLong.empty() : letters.newestDeletionRun(cluster);
        }
        return run.orElse(0);
    }

    /** The newest letter to each site. */
    public List<LetterView> getLetters() {
        if (newest == null) {
            newest = getRun() == 0 ? List.of() : newest(part.of(getRun()));
        }
        return newest;
    }

    private static List<LetterView> newest(List<LetterView> letters) {
        return List.copyOf(letters.stream()
                .filter(letter -> letter.addressedTo() != AddressedTo.LEAD)
                .collect(Collectors.toMap(
                        LetterView::site,
                        letter -> letter,
                        (one, other) -> one.revision() > other.revision() ? one : other,
                        TreeMap::new))
                .values());
    }

    /** The phones of the site that was asked for. */
    public List<VisitView> getPhones() {
        if (phones == null) {
            phones = getRun() == 0 || site.isEmpty() ? List.of() : visits.ofSite(getRun(), site);
        }
        return phones;
    }

    public String state(VisitView visit) {
        return visit.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public ShownTime at(java.util.Optional<java.time.Instant> moment) {
        return ShownTime.of(moment);
    }

    public ShownTime listed(VisitView visit) {
        return ShownTime.of(visit.phone().listedAt());
    }

    /** The one asked for, else the first that has lists, else the first. */
    public String getCluster() {
        if (cluster.isEmpty()) {
            List<String> all = getClusters();
            cluster = all.stream()
                    .filter(name -> letters.newestDeletionRun(name).isPresent())
                    .findFirst()
                    .orElse(all.isEmpty() ? "" : all.get(0));
        }
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster == null ? "" : cluster;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site == null || site.length() > 255 ? "" : site;
    }
}
