package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.HealthReports;
import org.upgradenight.reporting.html.HtmlReport;
import org.upgradenight.run.RunView;
import org.upgradenight.web.json.RecordJson;
import org.upgradenight.web.problem.ProblemException;

/** The health-check report of a run that is over. */
@Path("runs/{id}/report")
@RequestScoped
@RolesAllowed("viewer")
public class ReportResource {

    @Inject
    private RunIds runs;

    @Inject
    private HealthReports reports;

    @Inject
    private HtmlReport html;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The health-check report of a run", description = "Absent figures were not measured.")
    @APIResponse(
            responseCode = "200",
            description = "the report, described in docs/report.md",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HealthReport.class)))
    @APIResponse(responseCode = "404", description = "there is no such run")
    @APIResponse(responseCode = "406", description = "none of the media types asked for")
    @APIResponse(responseCode = "409", description = "the run is under way")
    public String json(@PathParam("id") String id) {
        return RecordJson.of(report(id)).toString();
    }

    @GET
    @Produces("text/html;charset=UTF-8;qs=0.5")
    @Operation(
            summary = "The health-check report of a run",
            description = "As JSON, or as one HTML file for a browser and a printer. In JSON, null is: not measured.")
    @APIResponse(
            responseCode = "200",
            description = "the report, described in docs/report.md",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String html(@PathParam("id") String id) {
        return html.of(report(id));
    }

    private HealthReport report(String id) {
        RunView run = runs.require(id);
        if (run.underWay()) {
            throw new ProblemException(409, MESSAGES.reportTooEarly(run.id(), run.status()));
        }
        return reports.of(run.id()).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownRun(id)));
    }
}
