package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.mail.Attachment;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.sitework.RejectedAnswer;
import org.upgradenight.sitework.SheetRefusedException;
import org.upgradenight.sitework.SheetTaken;
import org.upgradenight.sitework.VisitView;
import org.upgradenight.sitework.Visits;
import org.upgradenight.web.json.CappedStream;
import org.upgradenight.web.problem.ProblemException;

/** The phones on the sites' lists of a run, and what came back from there. */
@Path("runs/{id}/visits")
@RequestScoped
public class RunVisitsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MOST_BYTES = 1024 * 1024;

    @Inject
    private Visits visits;

    @Inject
    private RunIds runs;

    @Inject
    private Caller caller;

    @Inject
    private Paper paper;

    /** What came of a sheet. */
    @Schema(name = "SheetTaken")
    public record Taken(int accepted, List<Refused> rejected) {}

    /** A row that was not taken; the heading is line 1. */
    @Schema(name = "RejectedAnswer")
    public record Refused(int line, String reason) {

        static Refused of(RejectedAnswer row) {
            return new Refused(row.line(), row.reason());
        }
    }

    @GET
    @RolesAllowed("viewer")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The phones on the sites' lists",
            description = "By site and name. A mail run shows those of the deletion run that it is about.")
    public Slice<VisitJson> list(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("site") String site,
            @BeanParam Paging paging) {
        return Slice.cut(rows(id, state, site), paging, VisitJson::of);
    }

    @GET
    @RolesAllowed("viewer")
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The phones on the sites' lists as CSV")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput csv(
            @PathParam("id") String id, @QueryParam("state") String state, @QueryParam("site") String site) {
        return CsvAnswer.of(
                VisitJson.COLUMNS,
                rows(id, state, site),
                row -> VisitJson.of(row).cells());
    }

    @GET
    @Path("list.pdf")
    @RolesAllowed("viewer")
    @Produces(PdfPress.MEDIA_TYPE)
    @Operation(
            summary = "A site's list, to be printed",
            description = "What is left of it now, in walking order, with the steps for each model.")
    @APIResponse(
            responseCode = "200",
            description = "the list as a tagged PDF",
            content =
                    @Content(
                            mediaType = PdfPress.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "there is no such run, or no such site on its lists")
    @APIResponse(
            responseCode = "503",
            description = "too many PDFs wait to be laid out; Retry-After says when to ask again")
    public Response pdf(@PathParam("id") String id, @QueryParam("site") String site) throws IOException {
        if (rows(id, null, site == null ? "" : site).isEmpty()) {
            throw ProblemException.notFound(MESSAGES.unknownSite(site == null ? "" : site));
        }
        long run = runs.number(id);
        String file = Attachment.fileNameOf("phones-" + site + "-run-" + run, ".pdf");
        return paper.of(file, () -> visits.printed(run, site));
    }

    @POST
    @RolesAllowed("operator")
    @Consumes({"text/csv", XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a filled list",
            description = "The CSV or XLSX of a letter with done or not done in the column Result; at most 1 MiB.")
    @RequestBody(content = {@Content(mediaType = "text/csv"), @Content(mediaType = XLSX)})
    public Taken take(@PathParam("id") String id, InputStream body) throws IOException {
        long run = runs.number(id);
        try (InputStream bounded = new CappedStream(body, MOST_BYTES)) {
            SheetTaken taken = visits.sheet(run, bounded.readAllBytes(), caller.name());
            return new Taken(
                    taken.accepted(), taken.rejected().stream().map(Refused::of).toList());
        } catch (SheetRefusedException refused) {
            throw new ProblemException(400, String.valueOf(refused.getMessage()));
        }
    }

    private List<VisitView> rows(String id, String state, String site) {
        return visits.ofRun(runs.number(id)).stream()
                .filter(visit -> Optional.ofNullable(state)
                        .map(wanted -> visit.state().name().equals(wanted.toUpperCase(Locale.ROOT)))
                        .orElse(true))
                .filter(visit -> Optional.ofNullable(site)
                        .map(visit.phone().site()::equals)
                        .orElse(true))
                .toList();
    }
}
