package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.office.ClusterDesk;
import org.upgradenight.trustcheck.TrustLooks;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.problem.ProblemException;

/** Clusters: what they are and whether they can be talked to. */
@Path("clusters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClustersResource {

    @Inject
    private Clusters clusters;

    @Inject
    private KnownClusters known;

    @Inject
    private ClusterDesk desk;

    @Inject
    private TrustLooks looks;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Every cluster, by name")
    public Slice<ClusterJson> list(@BeanParam Paging paging) {
        return Slice.cut(clusters.list(), paging, ClusterJson::of);
    }

    @GET
    @Path("{cluster}")
    @RolesAllowed("viewer")
    @Operation(summary = "One cluster, without its passwords")
    public ClusterJson get(@PathParam("cluster") String name) {
        return ClusterJson.of(known.require(name));
    }

    @PUT
    @Path("{cluster}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Create or replace a cluster",
            description =
                    "Passwords are write-only; left out, they stay as they are. A pinned certificate is forgotten.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ClusterBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "replaced",
            content = @Content(schema = @Schema(implementation = ClusterJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = ClusterJson.class)))
    public Response put(@PathParam("cluster") String name, InputStream body) {
        Cluster cluster = ClusterReader.read(name, Body.object(body), clusters.find(name));
        boolean created = put(cluster);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(ClusterJson.of(cluster))
                .build();
    }

    @POST
    @Path("{cluster}/check")
    @RolesAllowed("operator")
    @Operation(summary = "Try the credentials")
    public CheckJson check(@PathParam("cluster") String name) {
        return CheckJson.of(desk.check(caller.actor(), known.require(name)));
    }

    @POST
    @Path("{cluster}/trust-check")
    @RolesAllowed("operator")
    @Operation(
            summary = "Look whether the cluster offers its phones something that they can trust",
            description =
                    "The ITL of every node, beside the last one that was different; certificates due, rollback parameter,"
                            + " mixed mode, TVS. With movingTo also whether phones of this cluster take the other's lists."
                            + " Changes nothing.")
    public TrustReportJson trustCheck(
            @PathParam("cluster") String name, @QueryParam("movingTo") @DefaultValue("") String target) {
        Cluster cluster = known.require(name);
        Optional<Cluster> other = target.isEmpty() ? Optional.empty() : Optional.of(known.require(target));
        try {
            return TrustReportJson.of(other.map(one -> desk.moveCheck(caller.actor(), cluster, one))
                    .orElseGet(() -> desk.trustCheck(caller.actor(), cluster)));
        } catch (CallManagerException silent) {
            throw new ProblemException(502, silent.getMessage() == null ? MESSAGES.badRequest() : silent.getMessage());
        }
    }

    @GET
    @Path("{cluster}/trust-checks")
    @RolesAllowed("viewer")
    @Operation(summary = "What looks at the cluster's trust found, the newest first")
    public Slice<TrustReportJson> trustChecks(@PathParam("cluster") String name, @BeanParam Paging paging) {
        return Slice.cut(looks.newest(known.require(name).name()), paging, TrustReportJson::of);
    }

    private boolean put(Cluster cluster) {
        try {
            return desk.put(caller.actor(), cluster);
        } catch (CallManagerException unreadable) {
            throw ProblemException.badRequest(
                    unreadable.getMessage() == null ? MESSAGES.badRequest() : unreadable.getMessage());
        }
    }
}
