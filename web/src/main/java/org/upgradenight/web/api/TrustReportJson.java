package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustcheck.OfferedList;
import org.upgradenight.trustcheck.TrustReport;

/** What a look at the cluster's trust found: the ITL of each node, and findings with advice. */
@Schema(name = "TrustReport")
public record TrustReportJson(Instant at, String version, List<OfferedListJson> lists, List<FindingJson> findings) {

    /** The ITL that a node offers. */
    @Schema(name = "OfferedList")
    public record OfferedListJson(
            String node, String sha256, int bytes, int certificates, String signer, Optional<Instant> expires) {

        static OfferedListJson of(OfferedList one) {
            return new OfferedListJson(
                    one.node(), one.sha256(), one.bytes(), one.certificates(), one.signer(), one.expires());
        }
    }

    /** Weight is GOOD, NOTE, WARNING or PROBLEM. */
    @Schema(name = "Finding")
    public record FindingJson(String weight, String finding, String subject, String text) {

        static FindingJson of(Finding one) {
            return new FindingJson(one.weight().name(), one.word(), one.subject(), one.text());
        }
    }

    static TrustReportJson of(TrustReport report) {
        return new TrustReportJson(
                report.at(),
                report.version(),
                report.lists().stream().map(OfferedListJson::of).toList(),
                report.findings().stream().map(FindingJson::of).toList());
    }
}
