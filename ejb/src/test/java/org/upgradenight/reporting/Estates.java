package org.upgradenight.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.reporting.OutcomeSummary.OutcomeRow;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustlist.TrustListStatus;

/** Reports for the tests of those who show them. */
public final class Estates {

    private Estates() {}

    public static HealthReport ordinary() {
        return Estate.report();
    }

    /** A report in which every text that comes from a cluster or a phone is the same one. */
    public static HealthReport calledEverywhere(String text) {
        HealthReport like = Estate.report();
        PhoneSample phone = new PhoneSample(text, "SEP000000000001", text, text);
        LocationCount place = new LocationCount(text, List.of(text), 1);
        CheckSummary check =
                new CheckSummary(new Coverage(1, 0), Optional.of(0L), Optional.of(1L), List.of(place), List.of(phone));
        return new HealthReport(
                new RunHeading(1, text, text, true, true, text, Optional.empty(), Optional.empty(), Estate.NOW),
                new TargetSystem(text, Optional.of(text), text, 1, 0, 1, Map.of("Registered", 1L), 0),
                like.highlights(),
                new FirmwareSummary(
                        FirmwareSummary.Basis.MOST_USED,
                        new Coverage(2, 0),
                        List.of(new FirmwareSummary.ModelRow(
                                text,
                                FirmwareSummary.Basis.MOST_USED,
                                text,
                                1,
                                List.of(new FirmwareSummary.VersionCount(text, 1)))),
                        1,
                        1,
                        List.of(phone)),
                check,
                new TrustListSummary(
                        new Coverage(1, 0),
                        List.of(new TrustListSummary.StatusRow(TrustListStatus.MISMATCH, List.of(text), 1)),
                        List.of(phone)),
                check,
                new SettingsAccessSummary(
                        new Coverage(1, 0), 0, 1, 0, List.of(new SettingsAccessSummary.PlaceRow(text, text, 1, 0))),
                new WebAccessSummary(new Coverage(1, 0), 1, 0, List.of(new WebAccessSummary.ModelRow(text, 1, 0, 0))),
                like.hardening(),
                new SecuritySummary(
                        new Coverage(1, 0),
                        List.of(new SecuritySummary.ModeRow(text, SecurityMode.UNRECOGNISED, List.of(text), 1)),
                        SecurityAssessment.NOT_AVAILABLE),
                like.remediation(),
                like.newer(),
                Optional.of(new TrustPreflight(
                        Estate.NOW, List.of(new Finding(Finding.Weight.PROBLEM, "ITL_DIFFERS", text, text)), text)),
                List.of(new EvidenceRow(
                        "SEP000000000001", text, TrustListStatus.MISMATCH, text, Optional.of(Estate.NOW))),
                new ResetCandidates(1, 0, 0, List.of(phone)),
                new OutcomeSummary(List.of(new OutcomeRow(text, "TRUST_LIST_GOOD", 1)), 0),
                List.of(new SiteLetter(text, 3, 1, "PENDING", "FALLBACK")),
                new UnrestoredSummary(
                        1,
                        1,
                        Optional.of(Estate.NOW),
                        List.of(new UnrestoredSummary.OpenSetting(
                                "SEP000000000001", text, Optional.of(text), Estate.NOW, 1)),
                        0,
                        0),
                List.of(new SettingExposure(text, 1, 1, Estate.NOW, Optional.empty(), 0, 0, 1, 5)),
                List.of(new PhoneExposure("SEP000000000001", text, Estate.NOW, Optional.empty(), 5, 1)),
                Optional.of(Comparison.of(like, like)),
                like.glossary());
    }
}
