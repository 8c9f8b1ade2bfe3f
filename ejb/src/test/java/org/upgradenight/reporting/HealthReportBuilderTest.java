package org.upgradenight.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.reporting.FirmwareSummary.Basis;
import org.upgradenight.reporting.FirmwareSummary.ModelRow;
import org.upgradenight.reporting.FirmwareSummary.VersionCount;
import org.upgradenight.reporting.Highlight.Result;
import org.upgradenight.reporting.Remediation.Place;
import org.upgradenight.reporting.TrustListSummary.StatusRow;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustListStatus;

/** Every figure of the hand-made {@link Estate}. */
class HealthReportBuilderTest {

    private final HealthReport report = Estate.report();

    @Test
    void countsTheTargetSystem() {
        TargetSystem target = report.targetSystem();
        assertEquals("hq", target.cluster());
        assertEquals("192.0.2.10", target.publisher());
        assertEquals(Optional.empty(), target.version());
        assertEquals(10, target.total());
        assertEquals(8, target.registered());
        assertEquals(2, target.offline());
        assertEquals(1, target.notLookedAt());
        assertEquals(
                Map.of("Registered", 7L, "PartiallyRegistered", 1L, "UnRegistered", 1L, "Unknown", 1L),
                target.registrations());
    }

    @Test
    void sumsUpInTable1() {
        Map<ReportSection, Result> results =
                report.highlights().stream().collect(Collectors.toMap(Highlight::section, Highlight::result));
        assertEquals(
                Map.of(
                        ReportSection.FIRMWARE, Result.FAIL,
                        ReportSection.SSH, Result.NOT_AVAILABLE,
                        ReportSection.TRUST_LIST, Result.FAIL,
                        ReportSection.TVS, Result.FAIL,
                        ReportSection.SETTINGS_ACCESS, Result.FAIL,
                        ReportSection.WEB_ACCESS, Result.MIXED,
                        ReportSection.HARDENING, Result.MIXED,
                        ReportSection.SECURITY_MODE, Result.DEFAULT,
                        ReportSection.REMEDIATION, Result.MIXED),
                results);
    }

    @Test
    void takesTheMostUsedLoadOfAModelForItsDefault() {
        FirmwareSummary firmware = report.firmware();
        assertEquals(new Coverage(7, 3), firmware.coverage());
        assertEquals(
                List.of(
                        new ModelRow(
                                "Cisco 7841", Basis.MOST_USED, "sip.12-1", 3, List.of(new VersionCount("sip.11-5", 1))),
                        new ModelRow("Cisco 7960", Basis.MOST_USED, "P0030801SR02", 1, List.of()),
                        new ModelRow("Cisco 7961", Basis.MOST_USED, "SCCP41.9-4", 2, List.of())),
                firmware.models());
        assertEquals(6, firmware.defaultTotal());
        assertEquals(1, firmware.nonDefaultTotal());
        assertEquals(
                List.of(new PhoneSample("Paris", Estate.name("04"), "desk 04", "sip.11-5")),
                firmware.nonDefaultSample());
    }

    @Test
    void samplesAtMostFivePhonesOfOtherLoadsInOrderOfName() {
        HealthReportBuilder builder = Estate.empty();
        for (int i = 10; i < 30; i++) {
            builder.add(Estate.online("" + i, "Cisco 7841", "Rome", i < 20 ? "a" : "b", TrustListStatus.INSTALLED));
        }
        builder.add(Estate.online("30", "Cisco 7841", "Rome", "b", TrustListStatus.INSTALLED));
        FirmwareSummary firmware = builder.build().firmware();
        assertEquals("b", firmware.models().get(0).defaultVersion());
        assertEquals(10, firmware.nonDefaultTotal());
        assertEquals(
                List.of("10", "11", "12", "13", "14"),
                firmware.nonDefaultSample().stream()
                        .map(phone -> phone.name().substring(13))
                        .toList());
    }

    @Test
    void ofTwoLoadsThatAreEquallyManyTakesTheOneThatSortsLast() {
        HealthReportBuilder builder = Estate.empty();
        builder.add(Estate.online("01", "Cisco 7841", "Rome", "b", TrustListStatus.INSTALLED));
        builder.add(Estate.online("02", "Cisco 7841", "Rome", "a", TrustListStatus.INSTALLED));
        assertEquals("b", builder.build().firmware().models().get(0).defaultVersion());
    }

    @Test
    void takesTheClustersDeviceDefaultsWhereItTellsThem() {
        HealthReportBuilder builder =
                Estate.empty(Optional.of(new ClusterLook(Estate.NOW, "12.5.1.10000-22", List.of(), "")));
        builder.add(Estate.usual("01", "Cisco 7841", "sip.12-1", "sip.11-5"));
        builder.add(Estate.usual("02", "Cisco 7841", "sip.12-1", ""));
        builder.add(Estate.usual("03", "Cisco 7841", "sip.11-5", "sip.11-5"));
        builder.add(Estate.usual("04", "Cisco 7961", "SIP41.9-4", "SIP41.9-4"));
        builder.add(Estate.usual("05", "Cisco 7961", "SCCP41.9-4", "SCCP41.9-4"));
        builder.add(Estate.usual("06", "Cisco 8841", "sip.14", ""));
        HealthReport told = builder.build();
        FirmwareSummary firmware = told.firmware();
        assertEquals(Basis.DEVICE_DEFAULT, firmware.basis());
        assertEquals(
                List.of(
                        new ModelRow(
                                "Cisco 7841",
                                Basis.DEVICE_DEFAULT,
                                "sip.11-5",
                                1,
                                List.of(new VersionCount("sip.12-1", 2))),
                        new ModelRow("Cisco 7961", Basis.DEVICE_DEFAULT, "SCCP41.9-4, SIP41.9-4", 2, List.of()),
                        new ModelRow("Cisco 8841", Basis.MOST_USED, "sip.14", 1, List.of())),
                firmware.models());
        assertEquals(4, firmware.defaultTotal());
        assertEquals(2, firmware.nonDefaultTotal());
        assertTrue(firmware.isOdd("Cisco 7841", "sip.12-1"));
        assertFalse(firmware.isOdd("Cisco 7961", "SIP41.9-4"));
        assertEquals(Optional.of("12.5.1.10000-22"), told.targetSystem().version());
    }

    @Test
    void saysOfSshThatNobodyMeasuredIt() {
        assertEquals(new Coverage(0, 10), report.ssh().coverage());
        assertEquals(Optional.empty(), report.ssh().bad());
        assertEquals(Optional.empty(), report.ssh().good());
    }

    /** Installed and updated lists name the cluster's services; what says nothing of its list says nothing of these. */
    @Test
    void judgesByTheListWhetherAPhoneTrustsAVerificationService() {
        CheckSummary tvs = report.tvs();
        assertEquals(new Coverage(6, 4), tvs.coverage());
        assertEquals(Optional.of(3L), tvs.good());
        assertEquals(Optional.of(3L), tvs.bad());
        assertEquals(
                List.of(Estate.name("02"), Estate.name("04")),
                tvs.sample().stream().map(PhoneSample::name).toList());
    }

    @Test
    void tellsTheEvidenceAndWhomTheClusterCouldHelpItself() {
        HealthReportBuilder builder = Estate.empty();
        builder.add(Estate.proven("01", TrustListStatus.MISMATCH, "hash differs", "Installed", ResetCure.COULD_CURE));
        builder.add(Estate.proven("02", TrustListStatus.UPDATE_FAILED, "messages", "No", ResetCure.CANNOT_CURE));
        builder.add(Estate.proven("03", TrustListStatus.MISMATCH, "hash", "", ResetCure.UNKNOWN));
        builder.add(Estate.proven("04", TrustListStatus.INSTALLED, "hash agrees", "??", ResetCure.NOT_NEEDED));
        HealthReport told = builder.build();
        assertEquals(3, told.evidence().size());
        assertEquals(
                new EvidenceRow(
                        Estate.name("01"), "Rome", TrustListStatus.MISMATCH, "hash differs", Optional.of(Estate.NOW)),
                told.evidence().get(0));
        assertEquals(1, told.resetCandidates().could());
        assertEquals(1, told.resetCandidates().cannot());
        assertEquals(1, told.resetCandidates().unknown());
        assertEquals(
                List.of(Estate.name("01")),
                told.resetCandidates().sample().stream().map(PhoneSample::name).toList());
        assertEquals(
                new NewerRow(NewerSetting.LOCAL_CERTIFICATE, Optional.of(1L), Optional.of(1L), 2),
                told.newer().get(2));
    }

    @Test
    void countsWhatNewerPhonesShowAndLeavesOutWhatNobodyShows() {
        HealthReportBuilder builder = Estate.empty();
        builder.add(Estate.showing("01", "FIPS=on"));
        builder.add(Estate.showing("02", "FIPS=off"));
        builder.add(Estate.showing("03", ""));
        assertEquals(
                List.of(
                        new NewerRow(NewerSetting.FIPS_MODE, Optional.of(1L), Optional.of(1L), 1),
                        new NewerRow(NewerSetting.AUTHENTICATION_802_1X, Optional.empty(), Optional.empty(), 3),
                        new NewerRow(NewerSetting.LOCAL_CERTIFICATE, Optional.empty(), Optional.empty(), 3)),
                builder.build().newer());
    }

    @Test
    void countsTrustListsByStatusAndSamplesTwoThatHaveToGo() {
        TrustListSummary lists = report.trustList();
        assertEquals(new Coverage(7, 3), lists.coverage());
        assertEquals(
                List.of(
                        new StatusRow(TrustListStatus.INSTALLED, List.of("Cisco 7841", "Cisco 7961"), 2),
                        new StatusRow(TrustListStatus.UPDATED, List.of("Cisco 7841"), 1),
                        new StatusRow(TrustListStatus.UPDATE_FAILED, List.of("Cisco 7841", "Cisco 7961"), 2),
                        new StatusRow(TrustListStatus.MISMATCH, List.of("Cisco 7841"), 1),
                        new StatusRow(TrustListStatus.NOT_SUPPORTED, List.of("Cisco 7960"), 1)),
                lists.statuses());
        assertEquals(
                List.of(Estate.name("02"), Estate.name("04")),
                lists.needDeletionSample().stream().map(PhoneSample::name).toList());
    }

    @Test
    void listsWhereSettingsAreShut() {
        SettingsAccessSummary settings = report.settingsAccess();
        assertEquals(new Coverage(9, 1), settings.coverage());
        assertEquals(8, settings.enabled());
        assertEquals(1, settings.restricted());
        assertEquals(0, settings.disabled());
        assertEquals(List.of(new SettingsAccessSummary.PlaceRow("Berlin", "DP_1", 1, 0)), settings.places());
    }

    @Test
    void aSilentPhoneHasItsWebServerOffOnlyWhereItIsThere() {
        WebAccessSummary web = report.webAccess();
        assertEquals(new Coverage(8, 2), web.coverage());
        assertEquals(7, web.enabled());
        assertEquals(1, web.disabled());
        assertTrue(web.models().contains(new WebAccessSummary.ModelRow("Cisco 8841", 0, 1, 2)), web::toString);
        assertTrue(web.models().contains(new WebAccessSummary.ModelRow("Cisco 7841", 4, 0, 0)), web::toString);
    }

    @Test
    void fillsOfTheHardeningTableWhatIsMeasured() {
        Map<HardeningSetting, HardeningRow> rows =
                report.hardening().stream().collect(Collectors.toMap(HardeningRow::setting, row -> row));
        assertEquals(HardeningSetting.values().length, rows.size());
        assertEquals(
                new HardeningRow(HardeningSetting.WEB_ACCESS, Optional.of(7L), Optional.of(1L), 2),
                rows.get(HardeningSetting.WEB_ACCESS));
        assertEquals(
                new HardeningRow(HardeningSetting.SETTINGS_ACCESS, Optional.of(8L), Optional.of(1L), 1),
                rows.get(HardeningSetting.SETTINGS_ACCESS));
        assertEquals(
                new HardeningRow(HardeningSetting.GRATUITOUS_ARP, Optional.empty(), Optional.empty(), 10),
                rows.get(HardeningSetting.GRATUITOUS_ARP));
    }

    @Test
    void countsWhatThePagesShowAndNothingElse() {
        HealthReportBuilder builder = Estate.empty();
        builder.add(Estate.showing("01", "SSH=on PC_PORT=on SPEAKERPHONE=on HEADSET=off"));
        builder.add(Estate.showing("02", "SSH=off PC_PORT=on SPEAKERPHONE=on"));
        builder.add(Estate.showing("03", ""));
        HealthReport counted = builder.build();

        assertEquals(new Coverage(2, 1), counted.ssh().coverage());
        assertEquals(Optional.of(1L), counted.ssh().bad());
        assertEquals(
                List.of(new LocationCount("Rome", List.of("Cisco 7841"), 1)),
                counted.ssh().byLocation());
        Map<HardeningSetting, HardeningRow> rows =
                counted.hardening().stream().collect(Collectors.toMap(HardeningRow::setting, row -> row));
        assertEquals(
                new HardeningRow(HardeningSetting.PC_PORT, Optional.of(2L), Optional.of(0L), 1),
                rows.get(HardeningSetting.PC_PORT));
        assertEquals(
                new HardeningRow(HardeningSetting.SPEAKERPHONE_AND_HEADSET, Optional.of(0L), Optional.of(1L), 2),
                rows.get(HardeningSetting.SPEAKERPHONE_AND_HEADSET));
        assertEquals(
                new HardeningRow(HardeningSetting.VIDEO_CAPABILITIES, Optional.empty(), Optional.empty(), 3),
                rows.get(HardeningSetting.VIDEO_CAPABILITIES));
    }

    @Test
    void groupsSecurityModesByTheirWord() {
        SecuritySummary security = report.security();
        assertEquals(new Coverage(7, 3), security.coverage());
        assertEquals(SecurityAssessment.DEFAULT, security.assessment());
        assertEquals(
                List.of(new SecuritySummary.ModeRow(
                        "Non Secure", SecurityMode.NON_SECURE, List.of("Cisco 7841", "Cisco 7960", "Cisco 7961"), 7)),
                security.modes());
    }

    @Test
    void placesPhonesInTheMatrix() {
        Remediation remediation = report.remediation();
        assertEquals(
                new Place(true, 6, 2, List.of(Estate.name("02"), Estate.name("04"))),
                remediation.rows().get(0).registered());
        assertEquals(new Place(true, 0, 0, List.of()), remediation.rows().get(0).unregistered());
        assertEquals(new Place(true, 1, 0, List.of()), remediation.rows().get(1).registered());
        assertEquals(
                new Place(false, 1, 0, List.of()), remediation.rows().get(1).unregistered());
        assertEquals(
                new Place(false, 1, 1, List.of(Estate.name("06"))),
                remediation.rows().get(2).registered());
        assertEquals(
                new Place(false, 0, 0, List.of()), remediation.rows().get(2).unregistered());
        assertEquals(2, remediation.remotely());
        assertEquals(1, remediation.physically());
        assertEquals(2, remediation.undecided());
        assertEquals(1, remediation.notJudged());
    }

    @Test
    void countsOutcomesAndPhonesWithoutOne() {
        assertEquals(2, report.outcomes().rows().size());
        assertEquals(5, report.outcomes().withoutOutcome());
    }

    @Test
    void tellsWhatWaitsToBePutBack() {
        UnrestoredSummary unrestored = report.unrestored();
        assertEquals(2, unrestored.settings());
        assertEquals(2, unrestored.phones());
        assertEquals(1, unrestored.outOfReachSettings());
        assertEquals(1, unrestored.outOfReachPhones());
        assertEquals(Optional.of(Estate.NOW.minusSeconds(500)), unrestored.oldestSince());
        assertEquals(
                List.of(Estate.name("02"), Estate.name("08")),
                unrestored.sample().stream()
                        .map(UnrestoredSummary.OpenSetting::name)
                        .toList());
    }

    @Test
    void tellsHowLongASettingWasOtherThanItsOwnerWantedIt() {
        assertEquals(
                List.of(
                        new SettingExposure(
                                "authenticationUrl",
                                2,
                                2,
                                Estate.NOW.minusSeconds(500),
                                Optional.of(Estate.NOW.minusSeconds(100)),
                                1,
                                1,
                                0,
                                400),
                        new SettingExposure(
                                "vendorConfig.webAccess",
                                3,
                                3,
                                Estate.NOW.minusSeconds(500),
                                Optional.empty(),
                                0,
                                0,
                                3,
                                500)),
                report.exposure());
    }

    @Test
    void anEmptyRunHasNoResults() {
        HealthReport nobody = Estate.empty().build();
        assertEquals(0, nobody.targetSystem().total());
        nobody.highlights()
                .forEach(highlight -> assertEquals(Result.NOT_AVAILABLE, highlight.result(), highlight::toString));
    }

    @Test
    void tablesStayShortWhateverPhonesCallThemselves() {
        HealthReportBuilder builder = Estate.empty();
        int phones = 20_000;
        for (int i = 0; i < phones; i++) {
            builder.add(Estate.online("00", "model " + i, "place " + i, "load " + i, TrustListStatus.UPDATE_FAILED));
        }
        HealthReport large = builder.build();
        assertEquals(301, large.firmware().models().size());
        assertEquals(41, large.trustList().statuses().get(0).models().size());
        assertEquals(phones, large.firmware().defaultTotal() + large.firmware().nonDefaultTotal());
        assertEquals(phones, large.trustList().count(TrustListStatus.UPDATE_FAILED));
        assertEquals(
                phones,
                large.webAccess().models().stream()
                        .mapToLong(WebAccessSummary.ModelRow::enabled)
                        .sum());
    }

    @Test
    void tellsTheLongestExposuresOfSinglePhones() {
        HealthReportBuilder builder = Estate.empty();
        for (int number = 10; number < 40; number++) {
            builder.add(Estate.changed(
                    Integer.toString(number), "vendorConfig.webAccess", PriorState.RESTORED, 11_520 + number, number));
        }
        builder.add(Estate.changed("50", "authenticationUrl", PriorState.WRITTEN, 20_000, 0));
        List<PhoneExposure> longest = builder.build().longestExposures();
        assertEquals(10, longest.size());
        assertEquals(Estate.name("50"), longest.get(0).name());
        assertEquals(Optional.empty(), longest.get(0).until());
        assertEquals(20_000, longest.get(0).seconds());
        assertEquals(11_520, longest.get(1).seconds());
        assertEquals(Estate.name("10"), longest.get(1).name());
    }

    @Test
    void putsAnEarlierRunBesideThisOne() {
        HealthReportBuilder later = Estate.empty();
        later.add(Estate.online("01", "Cisco 7841", "Berlin", "", TrustListStatus.INSTALLED));
        HealthReport compared = later.build().comparedWith(report);
        Map<String, Comparison.Row> rows = compared.comparison().orElseThrow().rows().stream()
                .collect(Collectors.toMap(Comparison.Row::figure, row -> row));
        assertEquals(Optional.of(10L), rows.get("Phones in scope").before());
        assertEquals(Optional.of(1L), rows.get("Phones in scope").now());
        assertEquals(
                Optional.of(2L), rows.get("Lists that can be deleted from afar").before());
        assertEquals(
                Optional.of(0L), rows.get("Lists that can be deleted from afar").now());
        assertEquals(
                Optional.empty(),
                rows.get("Phones on another load than their model's default").now());
    }
}
