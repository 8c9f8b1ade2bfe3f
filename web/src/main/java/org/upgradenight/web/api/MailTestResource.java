package org.upgradenight.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.upgradenight.office.MailTest;
import org.upgradenight.web.json.Body;
import org.upgradenight.web.json.Fields;

/** Tries the mail server. */
@Path("mail-test")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailTestResource {

    @Inject
    private MailTest test;

    @Inject
    private Caller caller;

    /** Whom to write to. */
    @Schema(name = "MailTestBody")
    public record MailTestBody(@Schema(required = true) String to) {}

    /** @param note what the mail server said, if it said something */
    public record MailTried(boolean ok, String note) {}

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send a letter to somebody, and say what the mail server answers")
    @RequestBody(content = @Content(schema = @Schema(implementation = MailTestBody.class)))
    public MailTried post(InputStream body) {
        Fields fields = Body.object(body);
        String to = fields.text("to", 254);
        fields.nothingElse();
        MailTest.Said said = test.send(caller.actor(), to);
        return new MailTried(said.ok(), said.note());
    }
}
