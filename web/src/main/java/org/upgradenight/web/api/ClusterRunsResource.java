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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.access.Role;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.problem.ProblemException;

/** Starts runs. */
@Path("clusters/{cluster}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClusterRunsResource {

    @Inject
    private RunDoor door;

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
                    "A health check or a dry run needs the role operator, everything that changes something remediator.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RunBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "started",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    @APIResponse(responseCode = "409", description = "the cluster has a run under way; holder says whose")
    public Response start(@PathParam("cluster") String cluster, InputStream body, @Context UriInfo here) {
        known.require(cluster);
        RunRequest request = RunReader.read(cluster, Body.object(body), caller.name());
        caller.require(request.job().changing() && !request.dryRun() ? Role.REMEDIATOR : Role.OPERATOR);
        long run = begin(request);
        RunView view =
                history.run(run).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(Long.toString(run))));
        return Response.created(here.getBaseUriBuilder()
                        .path("runs")
                        .path(Long.toString(run))
                        .build())
                .entity(RunJson.of(view))
                .build();
    }

    /** Outside any transaction of ours: the engine's own must be committed before it works. */
    private long begin(RunRequest request) {
        try {
            long run = door.control().start(request);
            caller.did("run-start", request.cluster(), "run " + run + ": " + words(request));
            return run;
        } catch (RunRefusedException refused) {
            caller.did("run-start-refused", request.cluster(), words(request) + ": " + refused.getMessage());
            throw refused;
        }
    }

    private static String words(RunRequest request) {
        return request.job().word() + (request.dryRun() ? ", dry run" : "") + ", source "
                + request.source().name().toLowerCase(Locale.ROOT);
    }
}
