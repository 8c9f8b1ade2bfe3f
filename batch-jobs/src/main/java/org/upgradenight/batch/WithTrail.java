package org.upgradenight.batch;

import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.run.LineTrail;

/** A conversation whose result travels with its trail. */
record WithTrail<R>(Conversation<R> conversation, LineTrail trail) implements Conversation<Told<R>> {

    @Override
    public String device() {
        return conversation.device();
    }

    @Override
    public String site() {
        return conversation.site();
    }

    @Override
    public Turn<Told<R>> turn() {
        Turn<R> turn = conversation.turn();
        if (turn instanceof Turn.Finished<R> finished) {
            return new Turn.Finished<>(new Told<>(device(), trail, finished.result()));
        }
        return new Turn.Again<>(((Turn.Again<R>) turn).after());
    }
}
