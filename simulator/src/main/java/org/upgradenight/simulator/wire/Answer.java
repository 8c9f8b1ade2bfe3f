package org.upgradenight.simulator.wire;

import java.time.Duration;

/** The open end of one request: exactly one of these ends it, or none for a phone that never answers. */
public interface Answer {

    /** Sends the whole answer. */
    void send(PhoneReply reply);

    /** Sends half of the answer, then resets the connection. */
    void sendHalf(PhoneReply reply);

    /** Sends the answer a byte at a time, and blanks ever after. */
    void trickle(PhoneReply reply, Duration worldPause);

    /** Sends the answer and then goes on and on as fast as it is read. */
    void endless(PhoneReply reply);

    /** Resets the connection. */
    void reset();

    /** Does something later, in world time. */
    void later(Duration worldDelay, Runnable deed);
}
