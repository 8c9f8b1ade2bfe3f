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
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.Screenshot;
import org.upgradenight.run.Screenshots;
import org.upgradenight.web.problem.ProblemException;

/** The phones of a run. */
@Path("runs/{id}/devices")
@RequestScoped
@RolesAllowed("viewer")
public class RunDevicesResource {

    private static final int BATCH = 2000;

    @Inject
    private RunHistory history;

    @Inject
    private Screenshots screenshots;

    @Inject
    private RunIds runs;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The phones of a run, by name")
    public Slice<DeviceJson> list(@PathParam("id") String id, @BeanParam DeviceQuery query, @BeanParam Paging paging) {
        return Slice.of(history.devices(runs.number(id), query.filter(), paging.page(), paging.size()), DeviceJson::of);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The phones of a run as CSV", description = "All of them, unless a page is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "the list",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput csv(@PathParam("id") String id, @BeanParam DeviceQuery query, @BeanParam Paging paging) {
        long run = runs.number(id);
        DeviceFilter filter = query.filter();
        if (paging.given()) {
            List<DeviceRow> rows =
                    history.devices(run, filter, paging.page(), paging.size()).items();
            return CsvAnswer.of(
                    DeviceJson.COLUMNS, rows, row -> DeviceJson.of(row).cells());
        }
        return CsvAnswer.<DeviceRow>inPieces(
                DeviceJson.COLUMNS,
                last -> history.devicesAfter(
                        run, filter, last.map(DeviceRow::name).orElse(""), BATCH),
                row -> DeviceJson.of(row).cells());
    }

    @GET
    @Path("{name}/timeline")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every exchange with a phone and every decision about it, secrets redacted")
    public Slice<TimelineJson> timeline(
            @PathParam("id") String id, @PathParam("name") String name, @BeanParam Paging paging) {
        long run = runs.number(id);
        String device = name.strip().toUpperCase(Locale.ROOT);
        return Slice.cut(
                history.timeline(run, device)
                        .orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownDevice(run, shown(device)))),
                paging,
                TimelineJson::of);
    }

    @GET
    @Path("{name}/screenshot")
    @Produces("image/png")
    @Operation(
            summary = "The phone's screen right before the key that deletes",
            description =
                    "Kept where the cluster's limit screenshots is on and the phone offers a picture of its screen;"
                            + " the newest one of the run. Drawn anew from the phone's pixels.")
    @APIResponse(
            responseCode = "200",
            description = "the picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "no such run, or no picture of such a phone in it")
    public Response screenshot(@PathParam("id") String id, @PathParam("name") String name) {
        long run = runs.number(id);
        String device = name.strip().toUpperCase(Locale.ROOT);
        Screenshot taken = screenshots
                .of(run, device)
                .orElseThrow(() -> ProblemException.notFound(MESSAGES.noScreenshot(run, shown(device))));
        return Response.ok(taken.picture().png(), "image/png")
                .header("Content-Disposition", "inline; filename=\"screenshot.png\"")
                .lastModified(Date.from(taken.takenAt()))
                .build();
    }

    private static String shown(String device) {
        return device.length() > 20 ? device.substring(0, 20) + "..." : device;
    }
}
