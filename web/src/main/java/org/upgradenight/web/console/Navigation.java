package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The places of the console, as far as whoever sits there may see them. */
@Named
@RequestScoped
public class Navigation {
    private static final String ANYBODY = "";
    private static final List<Place> PLACES = List.of(
            new Place("Overview", "/index.xhtml", ANYBODY, Set.of()),
            new Place("Night", "/night.xhtml", ANYBODY, Set.of("/run.xhtml")),
            new Place("Planned runs", "/planned.xhtml", ANYBODY, Set.of()),
            new Place("Clusters", "/clusters.xhtml", ANYBODY, Set.of("/cluster.xhtml", "/matrix.xhtml")),
            new Place("Devices", "/devices.xhtml", ANYBODY, Set.of("/device.xhtml")),
            new Place("Site lists", "/sites.xhtml", ANYBODY, Set.of()),
            new Place("Reports", "/reports.xhtml", ANYBODY, Set.of()),
            new Place("Audit", "/audit.xhtml", "auditor", Set.of()),
            new Place("Administration", "/administration.xhtml", "admin", Set.of()));

    @Inject
    private Operator operator;

    @Inject
    private FacesContext faces;

    /** @param role who sees it, empty for everybody; @param below further pages that belong there */
    private record Place(String label, String page, String role, Set<String> below) {}

    /** A place as the page shows it. */
    public record Entry(String label, String page, boolean here) {

        public String getLabel() {
            return label;
        }

        public String getPage() {
            return page;
        }

        public boolean isHere() {
            return here;
        }

        /** The style's name. */
        public String getName() {
            return page.substring(1, page.indexOf('.'));
        }
    }

    public List<Entry> getEntries() {
        String now = faces.getViewRoot() == null ? "" : faces.getViewRoot().getViewId();
        return places().map(place -> new Entry(
                        place.label(),
                        place.page(),
                        place.page().equals(now) || place.below().contains(now)))
                .toList();
    }

    private Stream<Place> places() {
        return PLACES.stream()
                .filter(place -> place.role().isEmpty() || operator.has(place.role()))
                .filter(place -> there(place.page()));
    }

    private boolean there(String page) {
        try {
            return faces.getExternalContext().getResource(page) != null;
        } catch (MalformedURLException notAPath) {
            throw new IllegalArgumentException(page, notAPath);
        }
    }
}
