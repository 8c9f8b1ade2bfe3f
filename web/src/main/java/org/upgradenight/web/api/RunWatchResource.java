package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.reporting.workbook.HealthWorkbook;
import org.upgradenight.run.GroupBoard;
import org.upgradenight.run.LogFilter;
import org.upgradenight.run.PlannedChange;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;
import org.upgradenight.run.RunWatch;
import org.upgradenight.web.problem.ProblemException;

/** What somebody who watches a run wants beside its figures. Shares its root with {@link RunsResource}. */
@Path("runs")
@RequestScoped
@RolesAllowed("viewer")
public class RunWatchResource {

    private static final int LINES = 200;
    private static final int COME_BACK_SECONDS = 30;

    @Inject
    private RunWatch watch;

    @Inject
    private RunHistory history;

    @Inject
    private RunIds runs;

    @Inject
    private DeviceFiles files;

    /** A step of a run; state is AHEAD, NOW or DONE. */
    @Schema(name = "RunStep")
    public record StepJson(String step, String state, long total, long done) {}

    /** Phones of a run with the same outcome for the same reason. */
    @Schema(name = "ReasonGroup")
    public record ReasonJson(String outcome, String reason, String words, String advice, long phones) {}

    /** A line of a run's log. */
    @Schema(name = "LogLine")
    public record LineJson(Instant at, String device, String step, String kind, String text) {}

    @GET
    @Path("{id}/steps")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A run's steps in order and how far each is")
    public List<StepJson> steps(@PathParam("id") String id) {
        return watch.steps(runs.require(id)).stream()
                .map(step -> new StepJson(step.step(), step.state().name(), step.total(), step.done()))
                .toList();
    }

    @GET
    @Path("{id}/reasons")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A run's outcomes grouped by reason, with what to do")
    public List<ReasonJson> reasons(@PathParam("id") String id) {
        return watch.reasons(runs.number(id)).stream()
                .map(group ->
                        new ReasonJson(group.outcome(), group.reason(), group.words(), group.advice(), group.phones()))
                .toList();
    }

    @GET
    @Path("{id}/groups")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How the groups of a deletion stand, those that are halted first",
            description =
                    "A group is of one model, load and site. Counted at most some seconds ago; none for other jobs.")
    @APIResponse(responseCode = "200", description = "the groups, none for other jobs")
    @APIResponse(
            responseCode = "503",
            description = "still counted for the first time; Retry-After says when to ask again")
    public List<GroupJson> groups(@PathParam("id") String id) {
        RunView run = runs.require(id);
        return run.grouped() ? board(run).groups().stream().map(GroupJson::of).toList() : List.of();
    }

    private GroupBoard board(RunView run) {
        return watch.groups(run)
                .orElseThrow(() ->
                        ProblemException.busy(MESSAGES.stillCounting(run.id(), COME_BACK_SECONDS), COME_BACK_SECONDS));
    }

    @GET
    @Path("{id}/log")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The newest lines of a run's log, newest first",
            description =
                    "phone is a name or a part of one, level is all, decisions or trouble. Phones, and what tells of trouble,"
                            + " are looked for in the whole log; a phone's timeline has all of its lines.")
    public List<LineJson> log(
            @PathParam("id") String id,
            @QueryParam("phone") @DefaultValue("") String phone,
            @QueryParam("level") @DefaultValue("all") String level) {
        return watch.log(runs.number(id), new LogFilter(phone.replace("\0", ""), level(level)), LINES).stream()
                .map(line -> new LineJson(line.at(), line.device(), line.step(), line.kind(), line.text()))
                .toList();
    }

    private static LogFilter.Level level(String word) {
        return Arrays.stream(LogFilter.Level.values())
                .filter(level -> level.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(LogFilter.Level.ALL);
    }

    @GET
    @Path("{id}/devices.csv")
    @Produces("text/csv")
    @Operation(summary = "The phones of a run as a CSV file, all that fit")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@PathParam("id") String id, @BeanParam DeviceQuery query) {
        long run = runs.number(id);
        return files.csv("phones-of-run-" + run, files.ofRun(run, query.filter()));
    }

    @GET
    @Path("{id}/devices.xlsx")
    @Produces(HealthWorkbook.MEDIA_TYPE)
    @Operation(summary = "The phones of a run as a workbook, all that fit")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content =
                    @Content(
                            mediaType = HealthWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(@PathParam("id") String id, @BeanParam DeviceQuery query) {
        long run = runs.number(id);
        return files.xlsx("phones-of-run-" + run, files.ofRun(run, query.filter()));
    }

    @GET
    @Path("{id}/plan.csv")
    @Produces("text/csv")
    @Operation(summary = "What a dry run would have changed as a CSV file, every change")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response planCsv(@PathParam("id") String id) {
        long run = runs.number(id);
        AtomicInteger page = new AtomicInteger();
        return DeviceFiles.file(
                CsvAnswer.<PlannedChange>inPieces(
                        PlannedChangeJson.COLUMNS,
                        last -> history.plan(run, page.getAndIncrement(), Paging.MOST)
                                .items(),
                        one -> PlannedChangeJson.of(one).cells()),
                "text/csv;charset=UTF-8",
                "plan-of-run-" + run + ".csv");
    }
}
