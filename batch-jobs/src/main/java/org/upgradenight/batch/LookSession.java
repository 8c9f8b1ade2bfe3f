package org.upgradenight.batch;

import java.util.List;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Trail;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.WorkItem;

/** One step of one run that looks at each of its phones once. */
abstract class LookSession implements DeedSession<Observation> {

    final LookRooms rooms;
    final Errand errand;
    final CallManager callManager;

    LookSession(LookRooms rooms, Errand errand) {
        this.rooms = rooms;
        this.errand = errand;
        callManager = rooms.callManagers.open(errand.cluster());
    }

    abstract Conversation<Observation> look(InventoriedDevice known, Trail trail);

    @Override
    public List<Conversation<Told<Observation>>> begin(List<WorkItem> claimed) {
        List<String> devices = claimed.stream().map(WorkItem::device).toList();
        return rooms.inventory.devices(errand.plan().id(), devices).stream()
                .map(this::begin)
                .toList();
    }

    private Conversation<Told<Observation>> begin(InventoriedDevice known) {
        LineTrail trail = errand.trail();
        return new WithTrail<>(look(known, trail), trail);
    }

    @Override
    public void close() {
        callManager.close();
    }
}
