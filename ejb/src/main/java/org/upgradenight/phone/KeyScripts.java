package org.upgradenight.phone;

import java.util.Optional;
import org.upgradenight.inventory.DeviceModel;

/** The catalogue of key scripts: one small file per family. */
public interface KeyScripts {

    /** The script that deletes the ITL on that model and load, or nothing when no trustworthy sequence is known. */
    Optional<KeyScript> deletingItl(DeviceModel model, String load);
}
