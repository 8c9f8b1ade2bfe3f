package org.upgradenight.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.reporting.Highlight.Result;
import org.upgradenight.reporting.TrustListSummary.StatusRow;
import org.upgradenight.trustlist.TrustListStatus;

/** The rules of Table 1, a table each: the figures that a rule reads, and the result. */
class HighlightsTest {

    private static final FirmwareSummary NO_FIRMWARE = firmware(0, 0);
    private static final SettingsAccessSummary NO_SETTINGS = settings(0, 0, 0);
    private static final WebAccessSummary NO_WEB = web(0, 0);

    @ParameterizedTest
    @CsvSource({"0, 0, NOT_AVAILABLE", "9, 0, PASS", "9, 1, FAIL"})
    void firmware(long measured, long nonDefault, Result expected) {
        assertEquals(expected, result(ReportSection.FIRMWARE, found(firmware(measured, nonDefault))));
    }

    @ParameterizedTest
    @CsvSource({"0, , NOT_AVAILABLE", "9, 0, PASS", "9, 1, FAIL"})
    void sshAndTvs(long measured, Long bad, Result expected) {
        CheckSummary check = new CheckSummary(
                new Coverage(measured, 4), Optional.of(measured), Optional.ofNullable(bad), List.of(), List.of());
        Findings found = found(NO_FIRMWARE, check, lists(), NO_SETTINGS, NO_WEB, none());
        assertEquals(expected, result(ReportSection.SSH, found));
        assertEquals(expected, result(ReportSection.TVS, found));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, NOT_AVAILABLE",
        "5, 0, 0, 0, PASS",
        "5, 1, 0, 0, FAIL",
        "5, 0, 1, 0, FAIL",
        "5, 0, 0, 3, PASS",
        "0, 0, 0, 3, NOT_AVAILABLE",
    })
    void trustLists(long installed, long failed, long mismatch, long unsupported, Result expected) {
        TrustListSummary lists = lists(
                row(TrustListStatus.INSTALLED, installed),
                row(TrustListStatus.UPDATE_FAILED, failed),
                row(TrustListStatus.MISMATCH, mismatch),
                row(TrustListStatus.NOT_SUPPORTED, unsupported));
        Findings found = found(NO_FIRMWARE, check(), lists, NO_SETTINGS, NO_WEB, none());
        assertEquals(expected, result(ReportSection.TRUST_LIST, found));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, NOT_AVAILABLE", "5, 0, 0, PASS", "5, 1, 0, FAIL", "5, 0, 1, FAIL", "0, 0, 1, FAIL"})
    void settingsAccess(long enabled, long restricted, long disabled, Result expected) {
        Findings found = found(NO_FIRMWARE, check(), lists(), settings(enabled, restricted, disabled), NO_WEB, none());
        assertEquals(expected, result(ReportSection.SETTINGS_ACCESS, found));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NOT_AVAILABLE", "5, 0, ENABLED", "0, 5, DISABLED", "5, 1, MIXED"})
    void webAccess(long enabled, long disabled, Result expected) {
        Findings found = found(NO_FIRMWARE, check(), lists(), NO_SETTINGS, web(enabled, disabled), none());
        assertEquals(expected, result(ReportSection.WEB_ACCESS, found));
    }

    @ParameterizedTest(name = "settings open {0}, shut {1}, web on {2}, off {3}: {4}")
    @CsvSource({
        "0, 0, 0, 0, NOT_AVAILABLE",
        "0, 5, 0, 5, PASS",
        "5, 0, 5, 0, FAIL",
        "5, 0, 0, 5, MIXED",
        "0, 5, 1, 4, MIXED",
        "0, 0, 0, 5, PASS",
    })
    void hardening(long open, long shut, long on, long off, Result expected) {
        Findings found = found(NO_FIRMWARE, check(), lists(), settings(open, 0, shut), web(on, off), none());
        assertEquals(expected, result(ReportSection.HARDENING, found));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, NOT_AVAILABLE",
        "9, 0, 0, PASS",
        "9, 2, 0, REMOTE",
        "9, 0, 2, PHYSICAL",
        "9, 2, 2, MIXED",
    })
    void remediation(long lists, long remotely, long physically, Result expected) {
        Findings found = found(
                NO_FIRMWARE,
                check(),
                lists(row(TrustListStatus.INSTALLED, lists)),
                NO_SETTINGS,
                NO_WEB,
                new Remediation(List.of(), remotely, physically, 0, 0));
        assertEquals(expected, result(ReportSection.REMEDIATION, found));
    }

    @Test
    void everySectionHasItsRowInOrder() {
        assertEquals(
                List.of(ReportSection.values()),
                Highlights.of(found(NO_FIRMWARE)).stream()
                        .map(Highlight::section)
                        .toList());
    }

    @Test
    void aResultSaysHowManyPhonesDidNotTell() {
        String because = Highlights.of(found(firmware(9, 1))).get(0).because();
        assertTrue(because.startsWith("1 of 9 phones") && because.endsWith("4 not measured"), because);
    }

    private static Result result(ReportSection section, Findings found) {
        return Highlights.of(found).stream()
                .filter(highlight -> highlight.section() == section)
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static Findings found(FirmwareSummary firmware) {
        return found(firmware, check(), lists(), NO_SETTINGS, NO_WEB, none());
    }

    private static Findings found(
            FirmwareSummary firmware,
            CheckSummary check,
            TrustListSummary lists,
            SettingsAccessSummary settings,
            WebAccessSummary web,
            Remediation remediation) {
        return new Findings(
                firmware,
                check,
                lists,
                check,
                settings,
                web,
                new HardeningTally().rows(settings, web),
                new SecuritySummary(new Coverage(0, 13), List.of(), SecurityAssessment.NOT_AVAILABLE),
                remediation);
    }

    private static FirmwareSummary firmware(long measured, long nonDefault) {
        return new FirmwareSummary(
                FirmwareSummary.Basis.MOST_USED,
                new Coverage(measured, 4),
                List.of(),
                measured - nonDefault,
                nonDefault,
                List.of());
    }

    private static CheckSummary check() {
        return CheckSummary.notMeasured(13);
    }

    private static TrustListSummary lists(StatusRow... rows) {
        List<StatusRow> some =
                List.of(rows).stream().filter(row -> row.count() > 0).toList();
        long measured = some.stream().mapToLong(StatusRow::count).sum();
        return new TrustListSummary(new Coverage(measured, 4), some, List.of());
    }

    private static StatusRow row(TrustListStatus status, long count) {
        return new StatusRow(status, List.of("Cisco 7841"), count);
    }

    private static SettingsAccessSummary settings(long enabled, long restricted, long disabled) {
        return new SettingsAccessSummary(
                new Coverage(enabled + restricted + disabled, 4), enabled, restricted, disabled, List.of());
    }

    private static WebAccessSummary web(long enabled, long disabled) {
        return new WebAccessSummary(new Coverage(enabled + disabled, 4), enabled, disabled, List.of());
    }

    private static Remediation none() {
        return new Remediation(List.of(), 0, 0, 0, 0);
    }
}
