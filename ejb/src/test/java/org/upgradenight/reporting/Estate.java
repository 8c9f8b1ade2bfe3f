package org.upgradenight.reporting;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Reason;
import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.reporting.ExposureTally.ChangedSetting;
import org.upgradenight.reporting.HealthReportBuilder.Target;
import org.upgradenight.reporting.OutcomeSummary.OutcomeRow;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListStatus;

/** A small estate, made by hand, whose figures can be counted on fingers. */
final class Estate {

    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    static final RunHeading RUN = new RunHeading(
            7,
            "health-check",
            "COMPLETED",
            false,
            false,
            "admin",
            Optional.of(NOW.minusSeconds(600)),
            Optional.of(NOW.minusSeconds(60)),
            NOW);

    private Estate() {}

    static HealthReportBuilder empty() {
        return empty(Optional.empty());
    }

    static HealthReportBuilder empty(Optional<ClusterLook> cluster) {
        return new HealthReportBuilder(RUN, new Target("hq", "192.0.2.10"), cluster);
    }

    /**
     * Ten phones: three 7841 on one load and one on another, two 7961 of which one is restricted, one 7960 without a
     * trust list, one 8841 with its web server off, one that is away, and one that nobody looked at.
     */
    static HealthReport report() {
        HealthReportBuilder report = empty();
        report.add(online("01", "Cisco 7841", "Berlin", "sip.12-1", TrustListStatus.INSTALLED));
        report.add(online("02", "Cisco 7841", "Berlin", "sip.12-1", TrustListStatus.UPDATE_FAILED));
        report.add(online("03", "Cisco 7841", "Paris", "sip.12-1", TrustListStatus.UPDATED));
        report.add(online("04", "Cisco 7841", "Paris", "sip.11-5", TrustListStatus.MISMATCH));
        report.add(online("05", "Cisco 7961", "Berlin", "SCCP41.9-4", TrustListStatus.INSTALLED));
        report.add(restricted("06", "Cisco 7961", "Berlin", "SCCP41.9-4", TrustListStatus.UPDATE_FAILED));
        report.add(online("07", "Cisco 7960", "Paris", "P0030801SR02", TrustListStatus.NOT_SUPPORTED));
        report.add(shut("08", "Cisco 8841", RegistrationState.REGISTERED));
        report.add(shut("09", "Cisco 8841", RegistrationState.UNREGISTERED));
        report.add(unseen("10", "Cisco 8841"));
        report.add(new OutcomeRow("SKIPPED", "TRUST_LIST_GOOD", 3));
        report.add(new OutcomeRow("SKIPPED", "TRUST_LIST_STALE", 2));
        report.add(changed("02", "authenticationUrl", PriorState.RESTORED, 500, 100));
        report.add(changed("02", "vendorConfig.webAccess", PriorState.WRITTEN, 500, 0));
        report.add(changed("03", "authenticationUrl", PriorState.SUPERSEDED, 300, 200));
        report.add(changed("08", "vendorConfig.webAccess", PriorState.INTENDED, 400, 0));
        report.add(changed("09", "vendorConfig.webAccess", PriorState.AWAITING_PHONE, 450, 0));
        return report.build();
    }

    static String name(String end) {
        return "SEP0000000000" + end;
    }

    static ReportedPhone online(String end, String model, String location, String load, TrustListStatus status) {
        boolean stale = status == TrustListStatus.UPDATE_FAILED || status == TrustListStatus.MISMATCH;
        return phone(
                end,
                model,
                location,
                RegistrationState.REGISTERED,
                SettingsAccess.ENABLED,
                new ReportedPhone.Look(WebState.ONLINE, status, load, "Non Secure", ShownSettings.NONE),
                new Verdict(
                        Cell.ENABLED_ONLINE_REGISTERED,
                        stale ? Remedy.DELETE_BY_HTTP : Remedy.NONE,
                        stale,
                        stale ? Reason.TRUST_LIST_STALE : Reason.TRUST_LIST_GOOD));
    }

    /** @param usual the load that the cluster tells for its model, empty when it does not */
    static ReportedPhone usual(String end, String model, String load, String usual) {
        ReportedPhone phone = online(end, model, "Berlin", load, TrustListStatus.INSTALLED);
        return new ReportedPhone(
                phone.name(),
                model,
                phone.description(),
                phone.location(),
                phone.devicePool(),
                usual,
                phone.registration(),
                phone.settings(),
                phone.look(),
                phone.verdict());
    }

    /** @param settings as {@link ShownSettings#text()} writes them */
    static ReportedPhone showing(String end, String settings) {
        ReportedPhone phone = online(end, "Cisco 7841", "Rome", "a", TrustListStatus.INSTALLED);
        return phone(
                end,
                phone.model(),
                phone.location(),
                phone.registration(),
                phone.settings(),
                new ReportedPhone.Look(
                        WebState.ONLINE, TrustListStatus.INSTALLED, "a", "", ShownSettings.parse(settings)),
                phone.verdict().orElseThrow());
    }

    static ReportedPhone proven(String end, TrustListStatus status, String evidence, String lsc, ResetCure cure) {
        ReportedPhone phone = online(end, "Cisco 7841", "Rome", "a", status);
        return phone(
                end,
                phone.model(),
                phone.location(),
                phone.registration(),
                phone.settings(),
                new ReportedPhone.Look(
                        WebState.ONLINE,
                        status,
                        "a",
                        "",
                        ShownSettings.NONE,
                        new ReportedPhone.Proof(evidence, Optional.of(NOW), lsc, cure)),
                phone.verdict().orElseThrow());
    }

    static ReportedPhone restricted(String end, String model, String location, String load, TrustListStatus status) {
        return phone(
                end,
                model,
                location,
                RegistrationState.PARTIALLY_REGISTERED,
                SettingsAccess.RESTRICTED,
                new ReportedPhone.Look(WebState.ONLINE, status, load, "Non Secure", ShownSettings.NONE),
                new Verdict(Cell.RESTRICTED_REGISTERED, Remedy.PHYSICAL, true, Reason.SETTINGS_ACCESS_RESTRICTED));
    }

    private static ReportedPhone shut(String end, String model, RegistrationState registration) {
        boolean registered = registration == RegistrationState.REGISTERED;
        return phone(
                end,
                model,
                "Berlin",
                registration,
                SettingsAccess.ENABLED,
                new ReportedPhone.Look(WebState.OFFLINE, TrustListStatus.UNKNOWN, "", "", ShownSettings.NONE),
                new Verdict(
                        registered ? Cell.ENABLED_OFFLINE_REGISTERED : Cell.ENABLED_OFFLINE_UNREGISTERED,
                        registered ? Remedy.LOOK : Remedy.PHYSICAL,
                        false,
                        registered ? Reason.WEB_OFF_NEEDS_CTI : Reason.WEB_OFF_AND_UNREGISTERED));
    }

    private static ReportedPhone unseen(String end, String model) {
        return new ReportedPhone(
                name(end),
                model,
                "nobody looked",
                "Berlin",
                "DP_1",
                RegistrationState.UNKNOWN,
                SettingsAccess.UNKNOWN,
                Optional.empty(),
                Optional.empty());
    }

    private static ReportedPhone phone(
            String end,
            String model,
            String location,
            RegistrationState registration,
            SettingsAccess settings,
            ReportedPhone.Look look,
            Verdict verdict) {
        return new ReportedPhone(
                name(end),
                model,
                "desk " + end,
                location,
                "DP_1",
                registration,
                settings,
                Optional.of(look),
                Optional.of(verdict));
    }

    static ChangedSetting changed(String end, String element, PriorState state, long recordedAgo, long endedAgo) {
        return new ChangedSetting(
                name(end),
                element,
                Optional.of("before"),
                state,
                state == PriorState.AWAITING_PHONE ? "NOT_REGISTERED" : "",
                NOW.minusSeconds(recordedAgo),
                endedAgo == 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(endedAgo)),
                7);
    }
}
