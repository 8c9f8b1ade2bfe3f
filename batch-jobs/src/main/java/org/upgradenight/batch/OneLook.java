package org.upgradenight.batch;

import java.util.function.Supplier;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.InventoriedDevice;

/** A conversation of one turn. */
record OneLook<R>(InventoriedDevice known, Supplier<R> look) implements Conversation<R> {

    @Override
    public String device() {
        return known.device().name().value();
    }

    @Override
    public String site() {
        return known.site();
    }

    @Override
    public Turn<R> turn() {
        return new Turn.Finished<>(look.get());
    }
}
