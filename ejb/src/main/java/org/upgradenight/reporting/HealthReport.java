package org.upgradenight.reporting;

import java.util.List;
import java.util.Optional;

/**
 * The health-check report of one run, numbered as {@code docs/report.md} numbers its tables. A figure that is absent was
 * not measured; it is never shown as 0.
 *
 * @param highlights Table 1
 * @param firmware Tables 3 and 5
 * @param ssh Table 6: phones with SSH enabled
 * @param trustList Tables 7 and 9
 * @param tvs Tables 10 and 11: phones that trust no Trust Verification Service
 * @param settingsAccess Table 12
 * @param webAccess Table 14
 * @param hardening Table 15
 * @param security Table 16 and the assessment
 * @param remediation Table 18
 * @param newer what newer generations show of their own security
 * @param preflight the cluster's trust at the end of the run, absent when the run did not come so far
 * @param evidence what was seen on up to five phones whose list has to go
 * @param resetCandidates phones whose list has to go, by whether the cluster could help them itself
 * @param outcomes what became of the phones in this run
 * @param siteLetters the newest letters to the sites, sites without contact first; none when the run wrote none
 * @param unrestored settings of the cluster that wait to be put back
 * @param exposure what this run changed or put back, and what is open, setting by setting
 * @param longestExposures the ten settings of single phones that were changed for longest, the longest first
 * @param comparison an earlier run beside this one, when it was asked for
 * @param glossary the tables of descriptions: 2, 4, 8, 13 and 17
 */
public record HealthReport(
        RunHeading run,
        TargetSystem targetSystem,
        List<Highlight> highlights,
        FirmwareSummary firmware,
        CheckSummary ssh,
        TrustListSummary trustList,
        CheckSummary tvs,
        SettingsAccessSummary settingsAccess,
        WebAccessSummary webAccess,
        List<HardeningRow> hardening,
        SecuritySummary security,
        Remediation remediation,
        List<NewerRow> newer,
        Optional<TrustPreflight> preflight,
        List<EvidenceRow> evidence,
        ResetCandidates resetCandidates,
        OutcomeSummary outcomes,
        List<SiteLetter> siteLetters,
        UnrestoredSummary unrestored,
        List<SettingExposure> exposure,
        List<PhoneExposure> longestExposures,
        Optional<Comparison> comparison,
        Glossary glossary) {

    public HealthReport {
        highlights = List.copyOf(highlights);
        hardening = List.copyOf(hardening);
        newer = List.copyOf(newer);
        siteLetters = List.copyOf(siteLetters);
        evidence = List.copyOf(evidence);
        exposure = List.copyOf(exposure);
        longestExposures = List.copyOf(longestExposures);
    }

    /** This one beside an earlier one. */
    HealthReport comparedWith(HealthReport before) {
        return new HealthReport(
                run,
                targetSystem,
                highlights,
                firmware,
                ssh,
                trustList,
                tvs,
                settingsAccess,
                webAccess,
                hardening,
                security,
                remediation,
                newer,
                preflight,
                evidence,
                resetCandidates,
                outcomes,
                siteLetters,
                unrestored,
                exposure,
                longestExposures,
                Optional.of(Comparison.of(before, this)),
                glossary);
    }
}
