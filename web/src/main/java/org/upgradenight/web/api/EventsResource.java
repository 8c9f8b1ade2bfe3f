package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.RecordJson;

/** All runs, watched. */
@Path("events")
@RequestScoped
@RolesAllowed("viewer")
public class EventsResource {

    private static final int NEWEST = 12;

    @Inject
    private RunEvents events;

    @Inject
    private RunHistory history;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Watch all runs",
            description =
                    "The newest runs and how many settings are not restored, at most once a second, when it changes.")
    public void listen(@Context SseEventSink sink, @Context Sse sse) {
        RunHistory here = history;
        events.listen(new RunEvents.Subject("all runs", () -> news(here)), news(here), sink, sse);
    }

    private static Optional<RunEvents.News> news(RunHistory history) {
        JsonArrayBuilder runs = Json.createArrayBuilder();
        for (RunView run : history.runs("", 0, NEWEST).items()) {
            runs.add(RecordJson.of(RunJson.of(run)));
        }
        String words = Json.createObjectBuilder()
                .add("unrestored", history.openSettings().all())
                .add("runs", runs)
                .build()
                .toString();
        return Optional.of(new RunEvents.News(words, false));
    }
}
