package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.access.AuditEntry;
import org.upgradenight.access.AuditQuestion;
import org.upgradenight.access.AuditTrail;
import org.upgradenight.web.problem.ProblemException;

/** The audit trail. */
@Path("audit")
@RequestScoped
@RolesAllowed({"auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int PIECE = 1000;

    @Inject
    private AuditTrail trail;

    @GET
    @Operation(summary = "Who did what, oldest first")
    public Slice<AuditJson> read(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("user") @DefaultValue("") String user,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("q") @DefaultValue("") String text,
            @BeanParam Paging paging) {
        AuditTrail.Page page = trail.read(question(from, user, action, text), false, paging.page(), paging.size());
        return new Slice<>(page.items().stream().map(AuditJson::of).toList(), page.page(), page.size(), page.total());
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "Who did what, oldest first, all of it as CSV")
    @APIResponse(
            responseCode = "200",
            description = "the trail with its hashes",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput csv(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("user") @DefaultValue("") String user,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("q") @DefaultValue("") String text) {
        AuditQuestion question = question(from, user, action, text);
        return CsvAnswer.<AuditEntry>inPieces(
                AuditJson.COLUMNS,
                last -> trail.readAfter(question, last.map(AuditEntry::id).orElse(0L), PIECE),
                entry -> AuditJson.of(entry).cells());
    }

    @GET
    @Path("audit.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public StreamingOutput file(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("user") @DefaultValue("") String user,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("q") @DefaultValue("") String text) {
        return csv(from, user, action, text);
    }

    @POST
    @Path("verify")
    @Operation(summary = "Whether the trail's chain is whole")
    public AuditJson.Verification verify() {
        return AuditJson.Verification.of(trail.verify());
    }

    private static AuditQuestion question(String from, String user, String action, String text) {
        return new AuditQuestion(
                instant(from), user.replace("\0", ""), action.replace("\0", ""), text.replace("\0", ""));
    }

    /** A time with its offset, or a day that begins in UTC. */
    private static Instant instant(String text) {
        if (text.isBlank()) {
            return Instant.EPOCH;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw ProblemException.badRequest(
                    MESSAGES.mustBe("from", "a time such as 2026-11-22T04:00:00Z, or a day such as 2026-11-22"));
        }
    }
}
