package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.sitework.VisitView;

/**
 * A phone on a site's list. OPEN: somebody has to go there; REPORTED: somebody on site said that it is done; VERIFIED: a
 * later look found it well.
 */
@Schema(name = "Visit")
public record VisitJson(
        String site,
        String device,

        @Schema(enumeration = {"OPEN", "REPORTED", "VERIFIED"})
        String state,

        @Schema(enumeration = {"NONE", "DONE", "NOT_DONE"}) String result,
        String note,
        String reportedBy,
        @Schema(enumeration = {"NONE", "LINK", "SHEET"}) String reportedHow,
        Optional<Instant> reportedAt,
        Instant listedAt) {

    static final List<String> COLUMNS =
            List.of("site", "device", "state", "result", "note", "reportedBy", "reportedHow", "reportedAt", "listedAt");

    static VisitJson of(VisitView visit) {
        return new VisitJson(
                visit.phone().site(),
                visit.phone().device(),
                visit.state().name(),
                visit.phone().report().result().name(),
                visit.phone().report().note(),
                visit.phone().report().by(),
                visit.phone().report().how().name(),
                visit.phone().report().at(),
                visit.phone().listedAt());
    }

    List<String> cells() {
        return List.of(
                site,
                device,
                state,
                result,
                note,
                reportedBy,
                reportedHow,
                reportedAt.map(Instant::toString).orElse(""),
                listedAt.toString());
    }
}
