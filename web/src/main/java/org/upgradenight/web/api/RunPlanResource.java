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

/** What a dry run of a preparation or a restoration would have changed. */
@Path("runs/{id}/plan")
@RequestScoped
@RolesAllowed("viewer")
public class RunPlanResource {

    @Inject
    private RunHistory history;

    @Inject
    private RunIds runs;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a dry run would have changed: phone, layer, element, from, to")
    public Slice<PlannedChangeJson> plan(@PathParam("id") String id, @BeanParam Paging paging) {
        return Slice.of(history.plan(runs.number(id), paging.page(), paging.size()), PlannedChangeJson::of);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "What a dry run would have changed, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput csv(@PathParam("id") String id, @BeanParam Paging paging) {
        int size = paging.given() ? paging.size() : Paging.MOST;
        return CsvAnswer.of(
                PlannedChangeJson.COLUMNS,
                history.plan(runs.number(id), paging.page(), size).items(),
                one -> PlannedChangeJson.of(one).cells());
    }
}
