package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.run.PassiveMode;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;

/** Passive mode: while it is on, nothing is started or resumed. */
@Path("passive-mode")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PassiveModeResource {

    @Inject
    private PassiveMode mode;

    @Inject
    private Caller caller;

    /** How it stands; reason, by and since are absent while it is off. */
    @Schema(name = "PassiveMode")
    public record PassiveModeJson(
            boolean active, Optional<String> reason, Optional<String> by, Optional<Instant> since) {

        static PassiveModeJson of(Optional<PassiveMode.Standstill> still) {
            return new PassiveModeJson(
                    still.isPresent(),
                    still.map(PassiveMode.Standstill::reason),
                    still.map(PassiveMode.Standstill::by),
                    still.map(PassiveMode.Standstill::since));
        }
    }

    /** The reason is needed to begin it. */
    @Schema(name = "PassiveModeBody")
    public record PassiveModeBody(@Schema(required = true) boolean active, String reason) {}

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Whether runs may be started")
    public PassiveModeJson get() {
        return PassiveModeJson.of(mode.now());
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Stop all starts, or allow them again; runs under way go on")
    @RequestBody(content = @Content(schema = @Schema(implementation = PassiveModeBody.class)))
    public PassiveModeJson put(InputStream body) {
        Fields fields = Body.object(body);
        boolean active = fields.flag("active");
        String reason = fields.optionalText("reason", 2000).orElse("");
        fields.nothingElse();
        if (active) {
            mode.begin(caller.actor(), reason);
        } else {
            mode.end(caller.actor());
        }
        return get();
    }
}
