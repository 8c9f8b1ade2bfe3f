package org.upgradenight.sitework;

import java.util.EnumMap;
import java.util.Map;

/** How the newest letters of a run stand: one per site. */
public record LetterTally(int sent, int failed, int pending) {

    static LetterTally of(Iterable<Letter> letters) {
        Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
        letters.forEach(letter -> counts.merge(letter.state(), 1, Integer::sum));
        return new LetterTally(
                counts.getOrDefault(LetterState.SENT, 0),
                counts.getOrDefault(LetterState.FAILED, 0),
                counts.getOrDefault(LetterState.PENDING, 0));
    }
}
