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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.run.RunHistory;

/** What is known of a cluster's phones over all runs. Shares its root with {@link ClustersResource}, or it would hide it. */
@Path("clusters")
@RequestScoped
@RolesAllowed("viewer")
public class ClusterViewsResource {

    @Inject
    private RunHistory history;

    @Inject
    private KnownClusters known;

    @GET
    @Path("{cluster}/matrix")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Table 18 over the newest observation of every phone")
    public MatrixJson matrix(@PathParam("cluster") String cluster) {
        return MatrixJson.of(history.matrix(known.require(cluster).name()));
    }

    @GET
    @Path("{cluster}/unrestored")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settings changed and not yet put back")
    public Slice<UnrestoredJson> unrestored(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        return Slice.of(
                history.unrestored(known.require(cluster).name(), paging.page(), paging.size()), UnrestoredJson::of);
    }

    @GET
    @Path("{cluster}/unrestored/out-of-reach")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settings put back in the cluster, whose phone is not registered, unreachable, or refuses them")
    public Slice<UnrestoredJson> outOfReach(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        return Slice.of(
                history.outOfReach(known.require(cluster).name(), paging.page(), paging.size()), UnrestoredJson::of);
    }

    @GET
    @Path("{cluster}/exposures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How long phones' web servers stood open because of runs")
    public Slice<ExposureJson> exposures(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        return Slice.of(
                history.exposures(known.require(cluster).name(), paging.page(), paging.size()), ExposureJson::of);
    }

    @GET
    @Path("{cluster}/exposures")
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "How long phones' web servers stood open because of runs, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput exposuresCsv(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        int size = paging.given() ? paging.size() : Paging.MOST;
        return CsvAnswer.of(
                ExposureJson.COLUMNS,
                history.exposures(known.require(cluster).name(), paging.page(), size)
                        .items(),
                one -> ExposureJson.of(one).cells());
    }

    @GET
    @Path("{cluster}/unrestored")
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "Settings changed and not yet put back, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput unrestoredCsv(@PathParam("cluster") String cluster, @BeanParam Paging paging) {
        int size = paging.given() ? paging.size() : Paging.MOST;
        return CsvAnswer.of(
                UnrestoredJson.COLUMNS,
                history.unrestored(known.require(cluster).name(), paging.page(), size)
                        .items(),
                setting -> UnrestoredJson.of(setting).cells());
    }
}
