package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.HealthReports;
import org.upgradenight.reporting.RunLists;
import org.upgradenight.reporting.html.HtmlReport;
import org.upgradenight.reporting.workbook.HealthWorkbook;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.RecordJson;
import org.upgradenight.web.problem.ProblemException;

/**
 * The health-check report of a run that is over, in the form that was asked for by its media type or, for links that cannot
 * choose one, by a file's name.
 */
@Path("runs/{id}/report")
@RequestScoped
@RolesAllowed("viewer")
@APIResponse(responseCode = "404", description = "there is no such run")
@APIResponse(responseCode = "409", description = "the run is under way")
public class ReportResource {

    private static final String SUMMARY = "The health-check report of a run";
    private static final String DESCRIPTION = "As JSON, as one HTML file for a browser and a printer, as PDF, or as a"
            + " workbook with the full lists; described in docs/report.md. In JSON, null is: not measured.";
    private static final String AS_PDF = "the report as a tagged PDF";
    private static final String AS_WORKBOOK = "the report with its full lists";
    private static final String BUSY = "too many PDFs wait to be laid out; Retry-After says when to ask again";
    private static final String FILE = "binary";

    @Inject
    private RunIds runs;

    @Inject
    private HealthReports reports;

    @Inject
    private HtmlReport html;

    @Inject
    private Paper paper;

    @Inject
    private HealthWorkbook workbook;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "the report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HealthReport.class)))
    @APIResponse(responseCode = "406", description = "none of the media types asked for")
    public String json(@PathParam("id") String id, @BeanParam Beside beside) {
        return RecordJson.of(report(id, beside)).toString();
    }

    @GET
    @Produces("text/html;charset=UTF-8;qs=0.5")
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "the report to be read and printed",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String html(@PathParam("id") String id, @BeanParam Beside beside) {
        return html.of(report(id, beside));
    }

    @GET
    @Produces(HealthWorkbook.MEDIA_TYPE + ";qs=0.3")
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = AS_WORKBOOK,
            content =
                    @Content(
                            mediaType = HealthWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = FILE)))
    public Response workbook(@PathParam("id") String id) throws IOException {
        return spreadsheet(id);
    }

    @GET
    @Path("workbook.xlsx")
    @Produces(HealthWorkbook.MEDIA_TYPE)
    @Operation(summary = "The workbook of a run's report", description = "The same as by its media type, for links.")
    @APIResponse(
            responseCode = "200",
            description = AS_WORKBOOK,
            content =
                    @Content(
                            mediaType = HealthWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = FILE)))
    public Response workbookFile(@PathParam("id") String id) throws IOException {
        return spreadsheet(id);
    }

    @GET
    @Produces(PdfPress.MEDIA_TYPE + ";qs=0.3")
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = AS_PDF,
            content =
                    @Content(
                            mediaType = PdfPress.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = FILE)))
    @APIResponse(responseCode = "503", description = BUSY)
    public Response pdf(@PathParam("id") String id, @BeanParam Beside beside) throws IOException {
        return document(id, beside);
    }

    @GET
    @Path("report.pdf")
    @Produces(PdfPress.MEDIA_TYPE)
    @Operation(summary = "The PDF of a run's report", description = "The same as by its media type, for links.")
    @APIResponse(
            responseCode = "200",
            description = AS_PDF,
            content =
                    @Content(
                            mediaType = PdfPress.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = FILE)))
    @APIResponse(responseCode = "503", description = BUSY)
    public Response pdfFile(@PathParam("id") String id, @BeanParam Beside beside) throws IOException {
        return document(id, beside);
    }

    private Response document(String id, Beside beside) throws IOException {
        long run = over(id).id();
        return paper.of("upgrade-night-run-" + run + ".pdf", () -> html.of(report(id, beside)));
    }

    /** All is read before the status is sent: what fails there is still told as a problem. */
    private Response spreadsheet(String id) throws IOException {
        long run = over(id).id();
        RunLists lists = reports.lists(run).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(id)));
        StreamingOutput body = out -> {
            try (lists) {
                workbook.write(lists, out);
            }
        };
        return Response.ok(body, HealthWorkbook.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"upgrade-night-run-" + run + ".xlsx\"")
                .build();
    }

    private HealthReport report(String id, Beside beside) {
        RunView run = over(id);
        return beside.run()
                .map(this::over)
                .map(before -> compared(run, before))
                .orElseGet(() -> reports.of(run.id()))
                .orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(id)));
    }

    private Optional<HealthReport> compared(RunView run, RunView before) {
        if (!run.cluster().equals(before.cluster())) {
            throw new ProblemException(400, MESSAGES.otherCluster(before.id(), run.id()));
        }
        return reports.of(run.id(), before.id());
    }

    private RunView over(String id) {
        RunView run = runs.require(id);
        if (run.underWay()) {
            throw new ProblemException(409, MESSAGES.reportTooEarly(run.id(), run.status()));
        }
        return run;
    }
}
