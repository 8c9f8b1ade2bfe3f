package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.UnrestoredSetting;

/**
 * A setting that was changed and is not put back; a null prior value means that the element was absent. In state
 * AWAITING_PHONE the cluster has the prior value again, and the reason says why the phone was not seen to follow.
 */
@Schema(name = "UnrestoredSetting")
public record UnrestoredJson(
        String device,
        String layer,
        String element,
        Optional<String> priorValue,
        String ourValue,
        String state,
        long runId,
        Instant changedAt,
        String note,
        String reason) {

    static final List<String> COLUMNS = List.of(
            "device", "layer", "element", "priorValue", "ourValue", "state", "runId", "changedAt", "note", "reason");

    static UnrestoredJson of(UnrestoredSetting setting) {
        return new UnrestoredJson(
                setting.device(),
                setting.layer(),
                setting.element(),
                setting.priorValue(),
                setting.ourValue(),
                setting.state(),
                setting.runId(),
                setting.changedAt(),
                setting.note(),
                setting.reason());
    }

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                device,
                layer,
                element,
                priorValue.orElse(""),
                ourValue,
                state,
                Long.toString(runId),
                changedAt.toString(),
                note,
                reason);
    }
}
