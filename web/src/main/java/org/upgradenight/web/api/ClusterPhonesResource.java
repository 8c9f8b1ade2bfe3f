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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.reporting.workbook.HealthWorkbook;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.RunHistory;

/** The phones of a cluster over all runs, each as it was seen last. Shares its root with {@link ClustersResource}. */
@Path("clusters")
@RequestScoped
@RolesAllowed("viewer")
public class ClusterPhonesResource {

    @Inject
    private PhoneHistory phones;

    @Inject
    private RunHistory history;

    @Inject
    private KnownClusters known;

    @Inject
    private DeviceFiles files;

    /** A phone, and the run that saw it last. */
    @Schema(name = "SeenDevice")
    public record SeenDeviceJson(long run, DeviceJson device) {}

    @GET
    @Path("{cluster}/devices")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every phone of the cluster that a run looked at, as its newest look found it, by name")
    public Slice<SeenDeviceJson> list(
            @PathParam("cluster") String cluster, @BeanParam DeviceQuery query, @BeanParam Paging paging) {
        return Slice.of(
                phones.phones(known.require(cluster).name(), query.filter(), paging.page(), paging.size()),
                seen -> new SeenDeviceJson(seen.runId(), DeviceJson.of(seen.row())));
    }

    @GET
    @Path("{cluster}/devices.csv")
    @Produces("text/csv")
    @Operation(summary = "The same as a CSV file, all that fit")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@PathParam("cluster") String cluster, @BeanParam DeviceQuery query) {
        String name = known.require(cluster).name();
        return files.csv("phones-of-" + name, files.ofCluster(name, query.filter()));
    }

    @GET
    @Path("{cluster}/devices.xlsx")
    @Produces(HealthWorkbook.MEDIA_TYPE)
    @Operation(summary = "The same as a workbook, all that fit")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content =
                    @Content(
                            mediaType = HealthWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(@PathParam("cluster") String cluster, @BeanParam DeviceQuery query) {
        String name = known.require(cluster).name();
        return files.xlsx("phones-of-" + name, files.ofCluster(name, query.filter()));
    }

    @GET
    @Path("{cluster}/forecast")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a broken trust would cost tonight in visits",
            description = "By Table 18 alone: as phones stand now, with web access turned on, and after a preparation.")
    public ForecastJson forecast(@PathParam("cluster") String cluster) {
        String name = known.require(cluster).name();
        return ForecastJson.of(phones.forecast(name, history.matrix(name)));
    }
}
