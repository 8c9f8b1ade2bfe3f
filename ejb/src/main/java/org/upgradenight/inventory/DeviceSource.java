package org.upgradenight.inventory;

import java.util.List;
import java.util.function.Consumer;

/** Where a run's devices come from: the cluster itself, or a file that the operator gave. */
public interface DeviceSource {

    /**
     * Hands over every phone of the cluster in batches, in order of name where the source has one, without ever holding
     * all of them.
     *
     * @throws RuntimeException of the source's own kind when the source fails; nothing may then be taken as complete
     */
    void read(Consumer<List<Device>> batch);
}
