package org.upgradenight.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upgradenight.inventory.Circumstances;
import org.upgradenight.inventory.LayeredValue;

/**
 * A phone of a run: inventory, newest observation of the run, verdict and outcome. Unknown texts are empty.
 *
 * @param switchName as the phone's page tells, else as the cluster knew it last; so are the address and the port
 */
public record DeviceRow(
        String name,
        String mac,
        String model,
        String site,
        String ip,
        String description,
        String extension,
        String owner,
        String registration,
        String web,
        String settings,
        String trustList,
        String itlReset,
        String cell,
        String remedy,
        String outcome,
        String reason,
        String detail,
        int attempts,
        String proofs,
        String switchName,
        String switchIp,
        String port,
        Optional<Instant> lastSeen,
        List<LayeredValue> effective,
        Circumstances circumstances) {}
