package org.upgradenight.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.upgradenight.reporting.Highlight.Result;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Table 1 by rules. What no phone told is N/A; results speak of the phones that told, and say how many did not.
 *
 * <ul>
 *   <li>Firmware: Pass when every phone runs its model's default, else Fail.
 *   <li>SSH, TVS: Pass when no phone has the fault, else Fail.
 *   <li>ITL status: Fail when a phone's list has to go, else Pass. Phones of models without a list do not count.
 *   <li>Settings access: Pass when every menu is enabled, else Fail.
 *   <li>Web access: Enabled or Disabled when all are, else Mixed.
 *   <li>Hardening: Pass when every measured setting of every phone follows the guidelines, Fail when none does, else Mixed.
 *   <li>Security mode: the assessment.
 *   <li>Remediation: Pass when no list has to go, Remote or Physical when all of them can be or none, else Mixed.
 * </ul>
 */
final class Highlights {

    private Highlights() {}

    static List<Highlight> of(Findings found) {
        return Arrays.stream(ReportSection.values())
                .map(section -> switch (section) {
                    case FIRMWARE -> firmware(found.firmware());
                    case SSH -> check(section, found.ssh(), "have SSH enabled");
                    case TRUST_LIST -> trustList(found.trustList());
                    case TVS -> check(section, found.tvs(), "trust no verification service");
                    case SETTINGS_ACCESS -> settingsAccess(found.settingsAccess());
                    case WEB_ACCESS -> webAccess(found.webAccess());
                    case HARDENING -> hardening(found.hardening());
                    case SECURITY_MODE -> security(found.security());
                    case REMEDIATION -> remediation(found.remediation(), stateOfLists(found.trustList()));
                })
                .toList();
    }

    private static Highlight firmware(FirmwareSummary firmware) {
        Result result = passOrFail(firmware.coverage().measured(), firmware.nonDefaultTotal());
        return new Highlight(
                ReportSection.FIRMWARE,
                result,
                of(firmware.nonDefaultTotal(), firmware.coverage(), "run another load than their model's default"));
    }

    private static Highlight check(ReportSection section, CheckSummary check, String words) {
        Optional<Long> bad = check.bad();
        return bad.isEmpty()
                ? new Highlight(section, Result.NOT_AVAILABLE, nothing(check.coverage()))
                : new Highlight(
                        section,
                        passOrFail(check.coverage().measured(), bad.get()),
                        of(bad.get(), check.coverage(), words));
    }

    private static Highlight trustList(TrustListSummary lists) {
        Coverage coverage = stateOfLists(lists);
        long stale = stale(lists);
        return new Highlight(
                ReportSection.TRUST_LIST,
                passOrFail(coverage.measured(), stale),
                of(stale, coverage, "have a trust list that has to go"));
    }

    private static Highlight settingsAccess(SettingsAccessSummary settings) {
        long shut = settings.restricted() + settings.disabled();
        return new Highlight(
                ReportSection.SETTINGS_ACCESS,
                passOrFail(settings.coverage().measured(), shut),
                of(shut, settings.coverage(), "have their settings restricted or disabled"));
    }

    private static Highlight webAccess(WebAccessSummary web) {
        Result result = web.coverage().nothing()
                ? Result.NOT_AVAILABLE
                : uniform(web.enabled(), web.disabled(), Result.ENABLED, Result.DISABLED);
        return new Highlight(
                ReportSection.WEB_ACCESS, result, of(web.enabled(), web.coverage(), "have their web server enabled"));
    }

    private static Highlight hardening(List<HardeningRow> rows) {
        long following = rows.stream().mapToLong(HardeningRow::following).sum();
        long against = rows.stream().mapToLong(HardeningRow::against).sum();
        long settings = rows.stream().filter(row -> row.enabled().isPresent()).count();
        Result result = settings == 0 ? Result.NOT_AVAILABLE : uniform(following, against, Result.PASS, Result.FAIL);
        return new Highlight(
                ReportSection.HARDENING,
                result,
                settings + " of " + rows.size() + " settings measured; " + following + " values follow the guidelines, "
                        + against + " do not");
    }

    private static Highlight security(SecuritySummary security) {
        Result result = switch (security.assessment()) {
            case DEFAULT -> Result.DEFAULT;
            case MIXED -> Result.MIXED;
            case PARTIAL_AUTHENTICATED -> Result.PARTIAL_AUTHENTICATED;
            case AUTHENTICATED -> Result.AUTHENTICATED;
            case PARTIAL_ENCRYPTED -> Result.PARTIAL_ENCRYPTED;
            case ENCRYPTED -> Result.ENCRYPTED;
            case NOT_AVAILABLE -> Result.NOT_AVAILABLE;
        };
        return new Highlight(
                ReportSection.SECURITY_MODE,
                result,
                of(security.coverage().measured(), security.coverage(), "told their security mode"));
    }

    private static Highlight remediation(Remediation remediation, Coverage lists) {
        long needing = remediation.remotely() + remediation.physically();
        Result none = lists.nothing() ? Result.NOT_AVAILABLE : Result.PASS;
        return new Highlight(
                ReportSection.REMEDIATION,
                needing == 0
                        ? none
                        : uniform(remediation.remotely(), remediation.physically(), Result.REMOTE, Result.PHYSICAL),
                remediation.remotely() + " phones can be helped from afar, " + remediation.physically()
                        + " need a visit, of " + remediation.undecided() + " the list could not be read");
    }

    /** Phones that have a list, or could. */
    private static Coverage stateOfLists(TrustListSummary lists) {
        long without = lists.count(TrustListStatus.NOT_SUPPORTED);
        return new Coverage(
                lists.coverage().measured() - without, lists.coverage().notMeasured());
    }

    private static long stale(TrustListSummary lists) {
        return lists.count(TrustListStatus.UPDATE_FAILED) + lists.count(TrustListStatus.MISMATCH);
    }

    private static Result passOrFail(long measured, long bad) {
        if (measured == 0) {
            return Result.NOT_AVAILABLE;
        }
        return bad == 0 ? Result.PASS : Result.FAIL;
    }

    private static Result uniform(long one, long other, Result allOne, Result allOther) {
        if (one > 0 && other > 0) {
            return Result.MIXED;
        }
        return one > 0 ? allOne : allOther;
    }

    private static String of(long some, Coverage coverage, String words) {
        return coverage.nothing()
                ? nothing(coverage)
                : some + " of " + coverage.measured() + " phones " + words + "; " + coverage.notMeasured()
                        + " not measured";
    }

    private static String nothing(Coverage coverage) {
        return "not measured on any of " + coverage.notMeasured() + " phones";
    }
}
