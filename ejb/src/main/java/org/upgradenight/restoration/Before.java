package org.upgradenight.restoration;

import java.util.List;
import java.util.Objects;

/**
 * One phone as it was before ours.
 *
 * @param recorded the changes not yet taken back, the oldest first
 * @param urlShown the authentication URL that its pages showed then, empty when they were not seen
 */
public record Before(List<RecordedChange> recorded, String urlShown) {

    public Before {
        recorded = List.copyOf(recorded);
        Objects.requireNonNull(urlShown, "urlShown");
    }
}
