package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A run, watched. */
@Path("runs/{id}/events")
@RequestScoped
@RolesAllowed("viewer")
public class RunEventsResource {

    @Inject
    private RunEvents events;

    @Inject
    private RunIds runs;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Watch a run",
            description = "The body of GET /runs/{id}, at most once a second; ends with the run.")
    public void listen(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        events.listen(runs.require(id), sink, sse);
    }
}
