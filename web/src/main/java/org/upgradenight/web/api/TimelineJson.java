package org.upgradenight.web.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.TimelineLine;

/** One exchange with a phone, or one decision about it. */
@Schema(name = "TimelineLine")
public record TimelineJson(Instant at, String step, String kind, String text) {

    static TimelineJson of(TimelineLine line) {
        return new TimelineJson(line.at(), line.step(), line.kind(), line.text());
    }
}
