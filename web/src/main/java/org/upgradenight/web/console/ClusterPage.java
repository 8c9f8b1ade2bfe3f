package org.upgradenight.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;

/** Which cluster, and which part of what is kept of it: both stand in the address. */
@Named
@RequestScoped
public class ClusterPage {

    @Inject
    private Clusters clusters;

    private String name = "";
    private Part part = Part.CONNECTION;
    private Optional<Cluster> cluster = Optional.empty();

    /** What is kept of a cluster. */
    public enum Part {
        CONNECTION("Connection"),
        LIMITS("Limits"),
        CTI("CTI channel"),
        SITES("Sites and contacts"),
        INVENTORY("CSV inventory"),
        TRUST("Trust"),
        NOTICES("Notices and approval"),
        SCRIPTS("Key scripts");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        public String getWord() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PostConstruct
    void ask() {
        name = Asked.text("cluster", 64);
        String word = Asked.text("part", 16);
        part = Arrays.stream(Part.values())
                .filter(one -> one.getWord().equals(word))
                .findFirst()
                .orElse(Part.CONNECTION);
        cluster = name.isEmpty() ? Optional.empty() : clusters.find(name);
    }

    public String getName() {
        return name;
    }

    /** Whether there is such a cluster. */
    public boolean isKnown() {
        return cluster.isPresent();
    }

    public List<Part> getParts() {
        return List.of(Part.values());
    }

    public boolean shows(String word) {
        return part.getWord().equals(word) && isKnown();
    }

    public String getPart() {
        return part.getWord();
    }

    Optional<Cluster> cluster() {
        return cluster;
    }

    /** The address of a part of this cluster. */
    String address(Part wanted) {
        return address(name, wanted);
    }

    static String address(String cluster, Part wanted) {
        return "/cluster.xhtml?cluster=" + URLEncoder.encode(cluster, StandardCharsets.UTF_8) + "&part="
                + wanted.getWord();
    }
}
