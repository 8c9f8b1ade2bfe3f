package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.office.CtiDesk;
import org.upgradenight.phone.cti.CtiManagers;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** The CTI channel of a cluster, for registered phones whose web server is off. */
@Path("clusters/{cluster}/cti")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CtiResource {

    @Inject
    private CtiDesk desk;

    @Inject
    private KnownClusters known;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "The CTI channel")
    public CtiJson get(@PathParam("cluster") String cluster) {
        return shown(known.require(cluster));
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name the nodes that run the CTI manager",
            description =
                    "None closes the channel. The library, jtapi.jar, belongs into the folder jtapi of the data folder.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CtiBody.class)))
    public CtiJson put(@PathParam("cluster") String name, InputStream body) {
        Cluster cluster = known.require(name);
        CtiManagers managers = read(Body.object(body));
        desk.put(caller.actor(), cluster, managers);
        return shown(cluster);
    }

    @POST
    @Path("check")
    @RolesAllowed("operator")
    @Operation(summary = "Connect with the phones' login and close again; no phone notices")
    public CtiCheckJson check(@PathParam("cluster") String name) {
        Optional<String> problem = desk.check(caller.actor(), known.require(name));
        return new CtiCheckJson(problem.isEmpty(), problem);
    }

    private CtiJson shown(Cluster cluster) {
        CtiDesk.Standing standing = desk.standing(cluster);
        return new CtiJson(standing.managers().hosts(), standing.ready());
    }

    private static CtiManagers read(Fields fields) {
        try {
            CtiManagers managers = new CtiManagers(fields.texts("managers", 255));
            fields.nothingElse();
            return managers;
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest(MESSAGES.invalid(wrong.getMessage()));
        }
    }
}
