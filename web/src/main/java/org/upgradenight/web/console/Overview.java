package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.night.Nights;
import org.upgradenight.night.PhaseView;
import org.upgradenight.night.Phases;
import org.upgradenight.night.UpgradeNight;
import org.upgradenight.run.RunHistory;

/** The clusters and what is the matter with each. */
@Named
@RequestScoped
public class Overview {

    @Inject
    private Clusters clusters;

    @Inject
    private Nights nights;

    @Inject
    private RunHistory history;

    private List<Face> faces;

    /** A cluster on the overview. */
    public static final class Face {
        private final Cluster cluster;
        private final Optional<UpgradeNight> night;
        private final List<PhaseView> phases;
        private final RunFace newest;
        private final long unrestored;

        Face(Cluster cluster, Optional<UpgradeNight> night, List<PhaseView> phases, RunFace newest, long unrestored) {
            this.cluster = cluster;
            this.night = night;
            this.phases = phases;
            this.newest = newest;
            this.unrestored = unrestored;
        }

        public String getName() {
            return cluster.name();
        }

        public String getPublisher() {
            return cluster.publisher();
        }

        public boolean isInNight() {
            return night.isPresent();
        }

        /** The phase whose turn it is, in a word. */
        public String getPhase() {
            return Phases.now(phases)
                    .map(PhaseFace::new)
                    .map(PhaseFace::getTitle)
                    .orElse("all done");
        }

        public List<PhaseFace> getPhases() {
            return phases.stream().map(PhaseFace::new).toList();
        }

        public ShownTime getWindowEnds() {
            return ShownTime.of(night.flatMap(UpgradeNight::windowEndsAt));
        }

        /** The newest run; nothing when there was none. */
        public RunFace getNewest() {
            return newest;
        }

        public long getUnrestored() {
            return unrestored;
        }
    }

    public List<Face> getClusters() {
        if (faces == null) {
            List<UpgradeNight> open = nights.current();
            faces = clusters.list().stream().map(cluster -> face(cluster, open)).toList();
        }
        return faces;
    }

    private Face face(Cluster cluster, List<UpgradeNight> open) {
        Optional<UpgradeNight> night = open.stream()
                .filter(one -> one.cluster().equals(cluster.name()))
                .findFirst();
        return new Face(
                cluster,
                night,
                night.map(nights::phases).orElse(List.of()),
                history.runs(cluster.name(), 0, 1).items().stream()
                        .findFirst()
                        .map(RunFace::new)
                        .orElse(null),
                history.openSettings().of(cluster.name()));
    }
}
