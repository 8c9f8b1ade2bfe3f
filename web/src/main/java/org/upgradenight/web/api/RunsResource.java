package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.office.RunDesk;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;

/** Runs: how they stand, and their reins. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    @Inject
    private RunHistory history;

    @Inject
    private RunIds runs;

    @Inject
    private RunDesk desk;

    @Inject
    private Caller caller;

    /** Why a run is given up. */
    @Schema(name = "AbandonBody")
    public record AbandonBody(String reason) {}

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Runs, newest first")
    public Slice<RunJson> list(@QueryParam("cluster") @DefaultValue("") String cluster, @BeanParam Paging paging) {
        return Slice.of(history.runs(cluster, paging.page(), Math.min(1000, paging.size())), RunJson::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("viewer")
    @Operation(summary = "How a run stands")
    public RunJson get(@PathParam("id") String id) {
        return RunJson.of(runs.require(id));
    }

    @POST
    @Path("{id}/stop")
    @RolesAllowed("operator")
    @Operation(summary = "Stop a run", description = "Nothing new is begun; what is under way is finished first.")
    @APIResponse(
            responseCode = "202",
            description = "asked to stop",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    public Response stop(@PathParam("id") String id) {
        RunView run = runs.require(id);
        desk.stop(caller.actor(), run.id());
        return accepted(run);
    }

    @POST
    @Path("{id}/restart")
    @RolesAllowed("operator")
    @Operation(summary = "Resume a run", description = "Needs the role that starting it needed.")
    @APIResponse(
            responseCode = "202",
            description = "resumed",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    @APIResponse(responseCode = "409", description = "somebody else holds it, or it cannot be resumed")
    public Response restart(@PathParam("id") String id) {
        RunView run = runs.require(id);
        desk.resume(caller.actor(), run.id());
        return accepted(run);
    }

    @POST
    @Path("{id}/abandon")
    @RolesAllowed("operator")
    @Operation(summary = "Give a run up for good", description = "Needs the role that starting it needed.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AbandonBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "given up",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    public Response abandon(@PathParam("id") String id, InputStream body) {
        RunView run = runs.require(id);
        caller.require(RunDesk.roleFor(run));
        Fields fields = Body.optionalObject(body);
        String reason = fields.optionalText("reason", 1000)
                .filter(text -> !text.isBlank())
                .orElse("no reason given");
        fields.nothingElse();
        desk.abandon(caller.actor(), run.id(), reason);
        return accepted(run);
    }

    private Response accepted(RunView before) {
        return Response.accepted(RunJson.of(history.run(before.id()).orElse(before)))
                .build();
    }
}
