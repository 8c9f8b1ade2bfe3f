package org.upgradenight.inventory;

/**
 * Takes down what was exchanged with one phone and what was decided about it, for the phone's timeline. Whoever writes
 * leaves secrets out. Implementations bound what they keep.
 */
@FunctionalInterface
public interface Trail {

    /** A trail that keeps nothing. */
    Trail NONE = (kind, text) -> {};

    /**
     * Notes one fact at the present moment.
     *
     * @param kind one word: {@code page}, {@code key}, {@code call-state}, {@code screen}, {@code axl}, {@code ris},
     *     {@code decision}
     */
    void note(String kind, String text);

    /** Keeps a picture as evidence; where nobody keeps any, it is gone. */
    default void keep(ScreenPicture picture) {
        // Most trails are of words only.
    }
}
