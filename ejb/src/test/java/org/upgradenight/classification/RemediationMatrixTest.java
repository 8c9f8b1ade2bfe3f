package org.upgradenight.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.trustlist.TrustListStatus;

class RemediationMatrixTest {

    private static final RemediationMatrix HTTP_ONLY = new RemediationMatrix(false);
    private static final RemediationMatrix WITH_CTI = new RemediationMatrix(true);

    /** Table 18 of the health-check report: can the trust list be deleted from afar? */
    @ParameterizedTest(name = "settings {0}, web {1}, {2}: remote {3}")
    @CsvSource({
        "ENABLED,    ONLINE,  REGISTERED,   yes",
        "ENABLED,    ONLINE,  UNREGISTERED, yes",
        "ENABLED,    OFFLINE, REGISTERED,   yes",
        "ENABLED,    OFFLINE, UNREGISTERED, no",
        "RESTRICTED, ONLINE,  REGISTERED,   no",
        "RESTRICTED, ONLINE,  UNREGISTERED, no",
        "RESTRICTED, OFFLINE, REGISTERED,   no",
        "RESTRICTED, OFFLINE, UNREGISTERED, no",
        "DISABLED,   ONLINE,  REGISTERED,   no",
        "DISABLED,   ONLINE,  UNREGISTERED, no",
        "DISABLED,   OFFLINE, REGISTERED,   no",
        "DISABLED,   OFFLINE, UNREGISTERED, no",
    })
    void saysWhatTable18Says(SettingsAccess settings, WebState web, RegistrationState registration, String remote) {
        Observation seen = seen(settings, web, registration, TrustListStatus.UPDATE_FAILED);
        Verdict verdict = WITH_CTI.judge(seen);

        assertEquals("yes".equals(remote), verdict.cell().remote());
        assertEquals(
                "yes".equals(remote), verdict.remedy() != Remedy.PHYSICAL, "with the CTI channel the remedy agrees");
        assertTrue(verdict.needsDeletion());
    }

    @Test
    void phonesWhoseWebServerIsOffArePhysicalUntilThereIsACtiChannel() {
        Observation seen =
                seen(SettingsAccess.ENABLED, WebState.OFFLINE, RegistrationState.REGISTERED, TrustListStatus.MISMATCH);

        assertEquals(Remedy.PHYSICAL, HTTP_ONLY.judge(seen).remedy());
        assertEquals(Reason.WEB_OFF_NEEDS_CTI, HTTP_ONLY.judge(seen).reason());
        assertEquals(Remedy.DELETE_BY_CTI, WITH_CTI.judge(seen).remedy());
        assertEquals(Cell.ENABLED_OFFLINE_REGISTERED, HTTP_ONLY.judge(seen).cell());
    }

    @Test
    void forbiddenPagesAndStrangersCountAsOffline() {
        for (WebState shut : new WebState[] {WebState.FORBIDDEN, WebState.NOT_A_PHONE}) {
            Observation seen =
                    seen(SettingsAccess.ENABLED, shut, RegistrationState.UNREGISTERED, TrustListStatus.UPDATE_FAILED);
            assertEquals(Cell.ENABLED_OFFLINE_UNREGISTERED, RemediationMatrix.cell(seen));
            assertEquals(Remedy.PHYSICAL, WITH_CTI.judge(seen).remedy());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TrustListStatus.class,
            names = {"INSTALLED", "UPDATED", "NOT_INSTALLED", "NOT_SUPPORTED"})
    void goodListsAreLeftAloneInEveryCell(TrustListStatus good) {
        everywhere(good).forEach(seen -> {
            Verdict verdict = HTTP_ONLY.judge(seen);
            assertEquals(Remedy.NONE, verdict.remedy());
            assertFalse(verdict.needsDeletion());
        });
    }

    @Test
    void unknownListsAreNeverPressed() {
        everywhere(TrustListStatus.UNKNOWN).forEach(seen -> {
            Verdict verdict = WITH_CTI.judge(seen);
            assertTrue(verdict.remedy() == Remedy.LOOK || verdict.remedy() == Remedy.PHYSICAL, verdict.toString());
            assertFalse(verdict.needsDeletion());
        });
    }

    @Test
    void restrictedAndDisabledSettingsSayWhichTheyAre() {
        assertEquals(
                Reason.SETTINGS_ACCESS_RESTRICTED,
                HTTP_ONLY
                        .judge(seen(
                                SettingsAccess.RESTRICTED,
                                WebState.ONLINE,
                                RegistrationState.REGISTERED,
                                TrustListStatus.MISMATCH))
                        .reason());
        assertEquals(
                Reason.SETTINGS_ACCESS_DISABLED,
                HTTP_ONLY
                        .judge(seen(
                                SettingsAccess.DISABLED,
                                WebState.ONLINE,
                                RegistrationState.REGISTERED,
                                TrustListStatus.MISMATCH))
                        .reason());
    }

    @ParameterizedTest
    @EnumSource(TrustListStatus.class)
    void everyObservationHasAVerdict(TrustListStatus status) {
        everywhere(status).forEach(seen -> {
            assertNotNull(HTTP_ONLY.judge(seen));
            assertNotNull(WITH_CTI.judge(seen));
        });
    }

    private static Stream<Observation> everywhere(TrustListStatus status) {
        return Arrays.stream(SettingsAccess.values())
                .flatMap(settings -> Arrays.stream(WebState.values())
                        .flatMap(web -> Arrays.stream(RegistrationState.values())
                                .map(registration -> seen(settings, web, registration, status))));
    }

    private static Observation seen(
            SettingsAccess settings, WebState web, RegistrationState registration, TrustListStatus trustList) {
        return new Observation(
                new DeviceName("SEP001122334455"),
                Instant.EPOCH,
                registration,
                web,
                settings,
                trustList,
                "",
                PhoneFacts.NONE);
    }
}
