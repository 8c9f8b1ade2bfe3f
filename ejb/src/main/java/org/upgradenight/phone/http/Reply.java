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

    /** A whole answer, not read as text. */
    @SuppressWarnings("ArrayRecordComponent") // an answer is its bytes; instances are never compared
    record Bytes(int status, byte[] body, String contentType) implements Reply {

        Answered text() {
            return new Answered(status, PhoneText.decode(body, contentType));
        }
    }

    /** The same, with the body of a whole answer read as text. */
    default Reply asText() {
        return this instanceof Bytes bytes ? bytes.text() : this;
    }

    /** No connection came about; the phone has seen nothing of the request. */
    record NotSent(String reason) implements Reply {}

    /** The request was sent, or may have been, and no whole answer came. @param late whether the deadline ended it */
    record Broken(String reason, boolean late) implements Reply {}
}
