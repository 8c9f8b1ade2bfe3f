package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.night.Nights;
import org.upgradenight.night.UpgradeNight;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;
import org.upgradenight.web.problem.ProblemException;

/** A cluster's upgrade night. Shares its root with {@link ClustersResource}. */
@Path("clusters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NightResource {

    @Inject
    private Nights nights;

    @Inject
    private KnownClusters known;

    @Inject
    private Caller caller;

    /** When nothing more is to be begun. */
    @Schema(name = "NightBody")
    public record NightBody(Instant windowEndsAt) {}

    /** Confirm is the cluster's name, phones the number that GET tells. */
    @Schema(name = "UpgradedBody")
    public record UpgradedBody(String confirm, long phones, Instant windowEndsAt) {}

    /** Whether it ends also with a run under way or settings not restored. */
    @Schema(name = "NightEndBody")
    public record NightEndBody(boolean unfinished) {}

    @GET
    @Path("{cluster}/night")
    @RolesAllowed("viewer")
    @Operation(summary = "The cluster's newest upgrade night and its phases")
    @APIResponse(responseCode = "404", description = "there was none yet")
    public NightJson get(@PathParam("cluster") String cluster) {
        return nights.newest(known.require(cluster).name())
                .map(this::json)
                .orElseThrow(() -> ProblemException.notFound(MESSAGES.nothingHere()));
    }

    @POST
    @Path("{cluster}/night")
    @RolesAllowed("operator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin an upgrade night")
    @RequestBody(content = @Content(schema = @Schema(implementation = NightBody.class)))
    @APIResponse(responseCode = "409", description = "one is under way")
    public NightJson begin(@PathParam("cluster") String cluster, InputStream body) {
        Fields fields = Body.object(body);
        Optional<Instant> window = fields.time("windowEndsAt");
        fields.nothingElse();
        return json(nights.begin(known.require(cluster).name(), window, caller.name()));
    }

    @POST
    @Path("{cluster}/night/upgraded")
    @RolesAllowed("remediator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that the upgrade is done, so that the night goes on to the deletion")
    @RequestBody(content = @Content(schema = @Schema(implementation = UpgradedBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "no night is under way, it was said already, or the figures changed")
    public NightJson upgraded(@PathParam("cluster") String cluster, InputStream body) {
        Fields fields = Body.object(body);
        String confirm = fields.text("confirm", 64);
        int phones = fields.integer("phones");
        Optional<Instant> window = fields.time("windowEndsAt");
        fields.nothingElse();
        return json(nights.upgraded(known.require(cluster).name(), confirm, phones, window, caller.name()));
    }

    @POST
    @Path("{cluster}/night/end")
    @RolesAllowed("remediator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End the upgrade night")
    @RequestBody(content = @Content(schema = @Schema(implementation = NightEndBody.class)))
    @APIResponse(responseCode = "409", description = "something is left to do")
    public NightJson end(@PathParam("cluster") String cluster, InputStream body) {
        Fields fields = Body.object(body);
        boolean unfinished = fields.flag("unfinished", false);
        fields.nothingElse();
        String name = known.require(cluster).name();
        nights.end(name, unfinished, caller.name());
        return json(nights.newest(name).orElseThrow());
    }

    private NightJson json(UpgradeNight night) {
        return NightJson.of(night, nights.phones(night), nights.phases(night));
    }
}
