package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.upgradenight.run.MatrixView;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.UnrestoredSetting;

/** What is known of a cluster's phones over all runs. Shares its root with {@link ClustersResource}, or it would hide it. */
@Path("clusters")
@RequestScoped
@RolesAllowed("viewer")
public class ClusterViewsResource {

    private static final List<String> COLUMNS = List.of(
            "device", "layer", "element", "priorValue", "ourValue", "state", "runId", "changedAt", "note");

    @Inject
    private RunHistory history;

    @Inject
    private KnownClusters known;

    @GET
    @Path("{cluster}/matrix")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Table 18 over the newest observation of every phone")
    public MatrixView matrix(@PathParam("cluster") String cluster) {
        return history.matrix(known.require(cluster).name());
    }

    @GET
    @Path("{cluster}/unrestored")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settings changed and not yet put back")
    public Slice<UnrestoredSetting> unrestored(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        return Slice.of(history.unrestored(known.require(cluster).name(), paging.page(), paging.size()));
    }

    @GET
    @Path("{cluster}/unrestored")
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "Settings changed and not yet put back, as CSV")
    public StreamingOutput unrestoredCsv(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        int size = paging.given() ? paging.size() : Paging.MOST;
        return CsvAnswer.of(
                COLUMNS,
                history.unrestored(known.require(cluster).name(), paging.page(), size).items(),
                ClusterViewsResource::cells);
    }

    private static List<String> cells(UnrestoredSetting setting) {
        return List.of(
                setting.device(),
                setting.layer(),
                setting.element(),
                setting.priorValue().orElse(""),
                setting.ourValue(),
                setting.state(),
                Long.toString(setting.runId()),
                setting.changedAt().toString(),
                setting.note());
    }
}
