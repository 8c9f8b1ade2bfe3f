package org.upgradenight.notice;

/** Carries a notice to a program elsewhere. */
public interface Messenger {

    /** What became of it. */
    sealed interface Carried {

        /** It was taken. */
        record Taken() implements Carried {}

        /** It was not; the reason is one line without secrets. */
        record NotTaken(String reason) implements Carried {}
    }

    /** Hands over one notice and waits a bounded time for the answer, of which only the status counts. */
    Carried carry(WebhookUrl to, String event, String json);
}
