package org.upgradenight.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.MatrixView;

/** Table 18 with its numbers. */
@Schema(name = "Matrix")
public record MatrixJson(List<Row> rows, long remotely, long physically) {

    /** Settings are ENABLED or RESTRICTED_OR_DISABLED; web is ONLINE, OFFLINE or ANY. */
    @Schema(name = "MatrixRow")
    public record Row(String settings, String web, Count registered, Count unregistered) {}

    /** What one cell holds. */
    @Schema(name = "MatrixCount")
    public record Count(boolean remote, long total, long needingDeletion) {}

    static MatrixJson of(MatrixView matrix) {
        return new MatrixJson(
                matrix.rows().stream()
                        .map(row ->
                                new Row(row.settings(), row.web(), count(row.registered()), count(row.unregistered())))
                        .toList(),
                matrix.remotely(),
                matrix.physically());
    }

    private static Count count(MatrixView.Count count) {
        return new Count(count.remote(), count.total(), count.needingDeletion());
    }
}
