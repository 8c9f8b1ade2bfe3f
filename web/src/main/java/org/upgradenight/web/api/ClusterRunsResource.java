package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.office.Ordered;
import org.upgradenight.office.RunDesk;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** Starts runs. */
@Path("clusters/{cluster}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClusterRunsResource {

    @Inject
    private RunDesk desk;

    @Inject
    private RunHistory history;

    @Inject
    private KnownClusters known;

    @Inject
    private Caller caller;

    @POST
    @RolesAllowed("operator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a run",
            description =
                    "A health check or a dry run needs the role operator, everything that changes something remediator. With"
                            + " startsAt, or where the cluster asks for a second person, the run waits on the list of"
                            + " planned runs.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RunBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "started",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "waits for its hour, for a second person, or both",
            content = @Content(schema = @Schema(implementation = PlannedRunJson.class)))
    @APIResponse(responseCode = "409", description = "the cluster has a run under way; holder says whose")
    public Response start(@PathParam("cluster") String cluster, InputStream body, @Context UriInfo here) {
        known.require(cluster);
        Fields fields = Body.object(body);
        Optional<Instant> startsAt = fields.time("startsAt");
        Ordered ordered = desk.order(caller.actor(), RunReader.read(cluster, fields, caller.name()), startsAt);
        if (ordered instanceof Ordered.Planned planned) {
            return Response.accepted(PlannedRunJson.of(planned.plan()))
                    .location(at(here, "planned-runs", planned.plan().id()))
                    .build();
        }
        return created(here, ((Ordered.Started) ordered).run());
    }

    private Response created(UriInfo here, long run) {
        RunView view =
                history.run(run).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(Long.toString(run))));
        return Response.created(at(here, "runs", run)).entity(RunJson.of(view)).build();
    }

    private static URI at(UriInfo here, String list, long id) {
        return here.getBaseUriBuilder().path(list).path(Long.toString(id)).build();
    }
}
