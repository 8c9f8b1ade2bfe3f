package org.upgradenight.mail;

/** What handing a letter to the mail server came to. Reasons are one line for the operator, free of secrets. */
public sealed interface Delivery {
    /**
     * The server took the letter and answers for it.
     *
     * @param note addresses that it did not take, in words; empty when it took all
     */
    record Accepted(String note) implements Delivery {}

    /** The server will not take this letter, now or later. */
    record RefusedForGood(String reason) implements Delivery {}

    /** It did not work now; the same letter may be tried again. */
    record TryLater(String reason) implements Delivery {}
}
