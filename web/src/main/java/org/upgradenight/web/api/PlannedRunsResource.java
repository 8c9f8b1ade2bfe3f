package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.planning.PlannedRuns;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** Runs that wait: for their hour, for a second person, or both. */
@Path("planned-runs")
@RequestScoped
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
public class PlannedRunsResource {

    @Inject
    private PlannedRuns planned;

    @Inject
    private Caller caller;

    /** Why it is refused. */
    @Schema(name = "RejectBody")
    public record RejectBody(@Schema(required = true) String reason) {}

    @GET
    @Operation(summary = "Planned runs, newest first, and what became of them")
    public Slice<PlannedRunJson> list(
            @QueryParam("cluster") @DefaultValue("") String cluster, @BeanParam Paging paging) {
        return Slice.of(planned.list(cluster, paging.page(), Math.min(1000, paging.size())), PlannedRunJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a planned run stands")
    public PlannedRunJson get(@PathParam("id") String id) {
        return planned.find(TokensResource.id(id))
                .map(PlannedRunJson::of)
                .orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(id)));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed("operator")
    @Operation(summary = "Take a planned run back", description = "Needs the role that starting it needs.")
    public PlannedRunJson cancel(@PathParam("id") String id) {
        get(id);
        return PlannedRunJson.of(planned.cancel(caller.actor(), TokensResource.id(id)));
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed("approver")
    @Operation(
            summary = "Approve somebody else's run",
            description = "It starts at its hour, or at once when it has none. Nobody approves what they asked for.")
    public PlannedRunJson approve(@PathParam("id") String id) {
        get(id);
        return PlannedRunJson.of(planned.approve(caller.actor(), TokensResource.id(id)));
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed("approver")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse somebody else's run, with a reason")
    @RequestBody(content = @Content(schema = @Schema(implementation = RejectBody.class)))
    public PlannedRunJson reject(@PathParam("id") String id, InputStream body) {
        get(id);
        Fields fields = Body.object(body);
        String reason = fields.text("reason", 1000);
        fields.nothingElse();
        return PlannedRunJson.of(planned.reject(caller.actor(), TokensResource.id(id), reason));
    }
}
