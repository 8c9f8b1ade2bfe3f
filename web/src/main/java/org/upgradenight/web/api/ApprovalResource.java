package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.planning.Approvals;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;

/** Whether a cluster asks for a second person before many phones are changed. */
@Path("clusters/{cluster}/approval")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    @Inject
    private Approvals approvals;

    @Inject
    private KnownClusters known;

    @Inject
    private Caller caller;

    /** @param abovePhones runs that prepare or delete on more phones than so many wait; null: none does */
    @Schema(name = "Approval")
    public record ApprovalJson(@Schema(nullable = true) Optional<Integer> abovePhones) {}

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Above how many phones a second person is asked for")
    public ApprovalJson get(@PathParam("cluster") String cluster) {
        OptionalInt above = approvals.above(known.require(cluster).name());
        return new ApprovalJson(above.isPresent() ? Optional.of(above.getAsInt()) : Optional.empty());
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for a second person above so many phones, or never (null)")
    @RequestBody(content = @Content(schema = @Schema(implementation = ApprovalJson.class)))
    public ApprovalJson put(@PathParam("cluster") String cluster, InputStream body) {
        known.require(cluster);
        Fields fields = Body.object(body);
        int above = fields.integer("abovePhones", -1);
        fields.nothingElse();
        approvals.ask(caller.actor(), cluster, above < 0 ? OptionalInt.empty() : OptionalInt.of(above));
        return get(cluster);
    }
}
