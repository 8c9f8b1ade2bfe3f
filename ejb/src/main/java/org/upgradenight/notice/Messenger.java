package org.upgradenight.notice;

import java.util.Optional;

/** Carries a notice to a program elsewhere. */
public interface Messenger {

    /** What became of it. */
    sealed interface Carried {

        /** It was taken. */
        record Taken() implements Carried {}

        /** It was not; the reason is one line without secrets. */
        record NotTaken(String reason) implements Carried {}
    }

    /**
     * Hands over one notice and waits a bounded time for the answer, of which only the status counts.
     *
     * @param key signs it; empty leaves it unsigned
     */
    Carried carry(WebhookUrl to, Optional<SigningKey> key, String event, String json);
}
