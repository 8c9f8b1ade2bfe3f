package org.upgradenight.phone.http;

/** What came of one HTTP exchange with a phone. */
public sealed interface Reply {

    /** A whole answer. @param body decoded text, never null */
    record Answered(int status, String body) implements Reply {

        boolean ok() {
            return status == 200;
        }

        boolean loginRefused() {
            return status == 401 || status == 403;
        }
    }

    /** A whole answer, unread; of those requests only that ask for bytes. */
    @SuppressWarnings("ArrayRecordComponent") // an answer is its bytes; instances are never compared
    record Bytes(int status, byte[] body) implements Reply {}

    /** No connection came about; the phone has seen nothing of the request. */
    record NotSent(String reason) implements Reply {}

    /** The request was sent, or may have been, and no whole answer came. @param late whether the deadline ended it */
    record Broken(String reason, boolean late) implements Reply {}
}
