package org.upgradenight.simulator.fault;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.upgradenight.simulator.wire.Answer;
import org.upgradenight.simulator.wire.PhoneReply;

/** An answer whose reply is changed and then sent in another way. */
record AlteredAnswer(Answer inner, UnaryOperator<PhoneReply> change, Consumer<PhoneReply> way) implements Answer {

    @Override
    public void send(PhoneReply reply) {
        way.accept(change.apply(reply));
    }

    @Override
    public void sendHalf(PhoneReply reply) {
        inner.sendHalf(change.apply(reply));
    }

    @Override
    public void trickle(PhoneReply reply, Duration worldPause) {
        inner.trickle(change.apply(reply), worldPause);
    }

    @Override
    public void endless(PhoneReply reply) {
        inner.endless(change.apply(reply));
    }

    @Override
    public void reset() {
        inner.reset();
    }

    @Override
    public void later(Duration worldDelay, Runnable deed) {
        inner.later(worldDelay, deed);
    }
}
