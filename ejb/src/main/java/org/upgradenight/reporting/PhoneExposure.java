package org.upgradenight.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * How long one setting of one phone was other than its owner wanted it.
 *
 * @param since the record before our write
 * @param until when it was put back or found changed by somebody else, absent while it is open
 * @param seconds how long, to the time of the report while it is open
 */
public record PhoneExposure(
        String name, String element, Instant since, Optional<Instant> until, long seconds, long byRun) {}
