package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.Exposure;

/** How long a phone's web server stood open because of a run; seconds up to now while it is OPEN. */
@Schema(name = "Exposure")
public record ExposureJson(
        String device, long runId, Instant openedAt, Optional<Instant> shutAt, long seconds, String end) {

    static final List<String> COLUMNS = List.of("device", "runId", "openedAt", "shutAt", "seconds", "end");

    static ExposureJson of(Exposure one) {
        return new ExposureJson(one.device(), one.runId(), one.openedAt(), one.shutAt(), one.seconds(), one.end());
    }

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                device,
                Long.toString(runId),
                openedAt.toString(),
                shutAt.map(Instant::toString).orElse(""),
                Long.toString(seconds),
                end);
    }
}
