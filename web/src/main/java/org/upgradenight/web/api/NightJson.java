package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.night.PhaseView;
import org.upgradenight.night.UpgradeNight;
import org.upgradenight.run.RunView;

/** An upgrade night of a cluster and its phases in order. */
@Schema(name = "Night")
public record NightJson(
        String cluster,
        Instant begunAt,
        String begunBy,
        Optional<Instant> upgradedAt,
        Optional<Instant> windowEndsAt,
        Optional<Instant> endedAt,

        @Schema(description = "phones that the night is about")
        long phones,

        List<Phase> phases) {

    /** A phase; next is what to do about it now: NONE REHEARSE START WATCH RESUME CONFIRM. */
    @Schema(name = "NightPhase")
    public record Phase(String phase, String state, String next, Optional<Long> run, Optional<Long> dryRun) {}

    static NightJson of(UpgradeNight night, long phones, List<PhaseView> phases) {
        return new NightJson(
                night.cluster(),
                night.begunAt(),
                night.begunBy(),
                night.upgraded().map(UpgradeNight.Upgraded::at),
                night.windowEndsAt(),
                night.endedAt(),
                phones,
                phases.stream().map(NightJson::phase).toList());
    }

    private static Phase phase(PhaseView view) {
        return new Phase(
                view.phase().name(),
                view.state().name(),
                view.next().name(),
                view.run().map(RunView::id),
                view.dryRun().map(RunView::id));
    }
}
