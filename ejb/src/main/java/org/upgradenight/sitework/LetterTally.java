package org.upgradenight.sitework;

/** How the newest letters of a run stand: one per site. */
public record LetterTally(int sent, int failed, int pending) {

    static LetterTally of(Iterable<Letter> letters) {
        int[] counts = new int[LetterState.values().length];
        letters.forEach(letter -> counts[letter.state().ordinal()]++);
        return new LetterTally(
                counts[LetterState.SENT.ordinal()],
                counts[LetterState.FAILED.ordinal()],
                counts[LetterState.PENDING.ordinal()]);
    }
}
