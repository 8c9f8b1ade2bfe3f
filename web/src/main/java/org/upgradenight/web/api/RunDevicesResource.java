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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.Page;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.TimelineLine;
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
    private RunIds runs;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The phones of a run, by name")
    public Slice<DeviceJson> list(
            @PathParam("id") String id, @BeanParam DeviceQuery query, @BeanParam Paging paging) {
        Page<DeviceRow> page = history.devices(runs.require(id).id(), query.filter(), paging.page(), paging.size());
        return new Slice<>(
                page.items().stream().map(DeviceJson::of).toList(), page.page(), page.size(), page.total());
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The phones of a run as CSV", description = "All of them, unless a page is asked for.")
    public StreamingOutput csv(@PathParam("id") String id, @BeanParam DeviceQuery query, @BeanParam Paging paging) {
        long run = runs.require(id).id();
        DeviceFilter filter = query.filter();
        if (paging.given()) {
            List<DeviceRow> rows =
                    history.devices(run, filter, paging.page(), paging.size()).items();
            return CsvAnswer.of(DeviceJson.COLUMNS, rows, row -> DeviceJson.of(row).cells());
        }
        return CsvAnswer.<DeviceRow>inPieces(
                DeviceJson.COLUMNS,
                last -> history.devicesAfter(run, filter, last.map(DeviceRow::name).orElse(""), BATCH),
                row -> DeviceJson.of(row).cells());
    }

    @GET
    @Path("{name}/timeline")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every exchange with a phone and every decision about it, secrets redacted")
    public Slice<TimelineLine> timeline(
            @PathParam("id") String id, @PathParam("name") String name, @BeanParam Paging paging) {
        long run = runs.require(id).id();
        String device = name.strip().toUpperCase(Locale.ROOT);
        return Slice.cut(
                history.timeline(run, device)
                        .orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownDevice(run, shown(device)))),
                paging);
    }

    private static String shown(String device) {
        return device.length() > 20 ? device.substring(0, 20) + "..." : device;
    }
}
