package org.upgradenight.web.api;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.web.csv.Colons;

/** A phone of a run. */
@Schema(name = "Device")
public record DeviceJson(
        String name,
        String mac,
        String model,
        String site,
        String ip,
        String description,
        String extension,
        String owner,
        String registration,
        String web,
        String settings,
        String trustList,
        String itlReset,
        String cell,
        String remedy,
        String outcome,
        String reason,
        String detail,
        int attempts,
        @JsonbProperty("switch") String switchName,
        String switchIp,
        String port,
        Optional<Instant> lastSeen,
        List<LayeredValueJson> effective,
        String ownerName,
        String ownerMail,
        String activeLoad,
        String defaultLoad,
        String statusReason,
        String webServer,
        String lastAddress,
        Optional<Instant> lastRegistered) {

    static final List<String> COLUMNS = List.of(
            "name",
            "mac",
            "model",
            "site",
            "ip",
            "description",
            "extension",
            "owner",
            "registration",
            "web",
            "settings",
            "trustList",
            "itlReset",
            "cell",
            "remedy",
            "outcome",
            "reason",
            "detail",
            "attempts",
            "switch",
            "switchIp",
            "port",
            "lastSeen",
            "effective",
            "ownerName",
            "ownerMail",
            "activeLoad",
            "defaultLoad",
            "statusReason",
            "webServer",
            "lastAddress",
            "lastRegistered");

    static DeviceJson of(DeviceRow row) {
        return new DeviceJson(
                row.name(),
                row.mac(),
                row.model(),
                row.site(),
                row.ip(),
                row.description(),
                row.extension(),
                row.owner(),
                row.registration(),
                row.web(),
                row.settings(),
                row.trustList(),
                row.itlReset(),
                row.cell(),
                row.remedy(),
                row.outcome(),
                row.reason(),
                row.detail(),
                row.attempts(),
                row.switchName(),
                row.switchIp(),
                row.port(),
                row.lastSeen(),
                row.effective().stream().map(LayeredValueJson::of).toList(),
                row.circumstances().owner().name(),
                row.circumstances().owner().mail(),
                row.circumstances().activeLoad(),
                row.circumstances().defaultLoad(),
                row.circumstances().statusReason(),
                row.circumstances().webServer(),
                row.circumstances().lastKnown().address(),
                row.circumstances().lastKnown().seen());
    }

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                name,
                Colons.in(mac),
                model,
                site,
                ip,
                description,
                extension,
                owner,
                registration,
                web,
                settings,
                trustList,
                itlReset,
                cell,
                remedy,
                outcome,
                reason,
                detail,
                Integer.toString(attempts),
                switchName,
                switchIp,
                port,
                lastSeen.map(Instant::toString).orElse(""),
                effective.stream().map(LayeredValueJson::words).collect(Collectors.joining("; ")),
                ownerName,
                ownerMail,
                activeLoad,
                defaultLoad,
                statusReason,
                webServer,
                lastAddress,
                lastRegistered.map(Instant::toString).orElse(""));
    }
}
