package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.RunView;

/** How a run stands. */
@Schema(name = "Run")
public record RunJson(
        long id,
        String cluster,
        String job,

        @Schema(description = "Jakarta Batch's word: STARTING STARTED STOPPING STOPPED FAILED COMPLETED ABANDONED")
        String status,

        String step,
        @Schema(description = "phones of the present step") long total,
        long done,

        @Schema(description = "conversations that hold a place in the window")
        int inFlight,

        @Schema(description = "phones that restart and will be looked at again")
        int waiting,

        Map<String, Long> outcomes,
        double ratePerMinute,

        @Schema(description = "null while fewer than 30 phones are done")
        Optional<Long> etaSeconds,

        int restarts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,

        @Schema(description = "its server process died under it; it can be resumed")
        boolean interrupted,

        boolean dryRun,
        String requestedBy,
        List<Message> messages) {

    /** Something the operator should know. */
    @Schema(name = "RunMessage")
    public record Message(Instant at, String code, String text) {}

    static RunJson of(RunView run) {
        return new RunJson(
                run.id(),
                run.cluster(),
                run.job(),
                run.status(),
                run.step(),
                run.total(),
                run.done(),
                run.inFlight(),
                run.waiting(),
                run.outcomes(),
                run.ratePerMinute(),
                run.etaSeconds(),
                run.restarts(),
                run.createdAt(),
                run.startedAt(),
                run.endedAt(),
                run.interrupted(),
                run.dryRun(),
                run.requestedBy(),
                run.messages().stream()
                        .map(message -> new Message(message.at(), message.code(), message.text()))
                        .toList());
    }
}
