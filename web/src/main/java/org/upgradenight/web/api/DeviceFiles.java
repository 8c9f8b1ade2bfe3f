package org.upgradenight.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upgradenight.reporting.workbook.HealthWorkbook;
import org.upgradenight.reporting.workbook.PlainWorkbook;
import org.upgradenight.run.DeviceFilter;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.PhoneHistory;
import org.upgradenight.run.RunHistory;

/** Lists of phones as files, read piece by piece while they are written. */
@RequestScoped
public class DeviceFiles {

    private static final int BATCH = 2000;

    @Inject
    private RunHistory history;

    @Inject
    private PhoneHistory phones;

    Response csv(String name, Function<Optional<DeviceRow>, List<DeviceRow>> piece) {
        StreamingOutput body = CsvAnswer.inPieces(
                DeviceJson.COLUMNS, piece, row -> DeviceJson.of(row).cells());
        return file(body, "text/csv;charset=UTF-8", name + ".csv");
    }

    Response xlsx(String name, Function<Optional<DeviceRow>, List<DeviceRow>> piece) {
        StreamingOutput body = out -> PlainWorkbook.write(
                "Phones", DeviceJson.COLUMNS, piece, row -> DeviceJson.of(row).cells(), out);
        return file(body, HealthWorkbook.MEDIA_TYPE, name + ".xlsx");
    }

    Function<Optional<DeviceRow>, List<DeviceRow>> ofRun(long run, DeviceFilter filter) {
        return last -> history.devicesAfter(run, filter, behind(last), BATCH);
    }

    Function<Optional<DeviceRow>, List<DeviceRow>> ofCluster(String cluster, DeviceFilter filter) {
        return last -> phones.phonesAfter(cluster, filter, behind(last), BATCH).stream()
                .map(PhoneHistory.Seen::row)
                .toList();
    }

    private static String behind(Optional<DeviceRow> last) {
        return last.map(DeviceRow::name).orElse("");
    }

    static Response file(StreamingOutput body, String type, String name) {
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
