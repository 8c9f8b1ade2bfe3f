package org.upgradenight.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a phone's web server stood open because of us.
 *
 * @param runId the run that opened it
 * @param openedAt just before the setting was written
 * @param shutAt when the phone was seen to follow its prior settings, or when somebody else's edit was found instead;
 *     empty while it is open
 * @param seconds from the one to the other, or up to now
 * @param end {@code OPEN}, {@code SHUT}, or {@code CHANGED_BY_SOMEBODY_ELSE}, after which nothing is known
 */
public record Exposure(
        String device, long runId, Instant openedAt, Optional<Instant> shutAt, long seconds, String end) {

    public Exposure {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(shutAt, "shutAt");
        Objects.requireNonNull(end, "end");
    }
}
