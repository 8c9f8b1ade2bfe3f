package org.upgradenight.restoration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.upgradenight.classification.WebState.OFFLINE;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.inventory.RegistrationState.UNREGISTERED;
import static org.upgradenight.restoration.SettingOutcome.CHANGED_BY_SOMEBODY_ELSE;
import static org.upgradenight.restoration.SettingOutcome.RESTORE;
import static org.upgradenight.trustlist.TrustListStatus.INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.MISMATCH;
import static org.upgradenight.trustlist.TrustListStatus.UNKNOWN;
import static org.upgradenight.trustlist.TrustListStatus.UPDATE_FAILED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.bench.Bench;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.FakeCallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.telling.ChangeOutcome;

@Timeout(30)
class RestorationTest {

    private static final VendorConfig PRIOR = new VendorConfig("<webAccess>1</webAccess><other>7</other>");
    private static final VendorConfig OURS = new VendorConfig("<webAccess>0</webAccess><other>7</other>");
    private static final RecordedChange WEB =
            new RecordedChange("vendorConfig.webAccess", Optional.of("1"), "0", PRIOR, OURS);
    private static final RecordedChange URL =
            new RecordedChange(DeviceSettings.AUTHENTICATION_URL, Optional.empty(), Bench.PLAIN_URL, PRIOR, OURS);

    private final Bench bench = new Bench();
    private CallManager callManager = bench.callManager;
    private List<RecordedChange> recorded = List.of(WEB, URL);
    private String shownBefore = "";

    @BeforeEach
    void store() {
        bench.callManager.store(new DeviceSettings(Bench.device(), OURS, Bench.PLAIN_URL, ""));
        bench.registered(REGISTERED, Optional.empty());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thePhoneIsAwaitedFromTheReadingBackAndBeforeItIsTold() {
        bench.shows(ONLINE, INSTALLED).shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(REGISTERED, false);
        assertEquals(Optional.empty(), bench.turn(restoration));
        assertEquals(List.of("write", "awaits phone", "apply"), bench.events);
        assertEquals(new DeviceSettings(Bench.device(), PRIOR, "", ""), stored());
        bench.hear(REGISTERED);
        RestorationResult result = bench.end(restoration, 3);
        assertEquals("RESTORED", verified(result).reason());
        assertEquals(Map.of(WEB.element(), RESTORE, URL.element(), RESTORE), result.settings());
        assertEquals(3, bench.looked(), "open, and then shut twice");
    }

    @Test
    void aPhoneThatWasNotToldBeforeACrashIsToldByTheNextRunWithoutWritingAgain() {
        callManager = dyingAtApply();
        Restoration killed = restoration(REGISTERED, false);
        assertThrows(IllegalStateException.class, killed::turn);
        assertEquals(List.of("write", "awaits phone"), bench.events);
        callManager = bench.callManager;
        bench.events.clear();
        bench.shows(ONLINE, INSTALLED).shows(OFFLINE, UNKNOWN);
        Restoration next = restoration(REGISTERED, false);
        bench.turn(next);
        assertEquals(List.of("awaits phone", "apply"), bench.events);
        bench.hear(REGISTERED);
        assertEquals("RESTORED", verified(bench.end(next, 3)).reason());
    }

    @Test
    void aRequestWhoseAnswerGotLostIsRepeatedAndTheSilenceMeanwhileProvesNothing() {
        callManager = silentAtFirst();
        bench.shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        assertEquals("RESTORED", verified(bench.end(restoration, 2)).reason());
        assertEquals(List.of("write", "awaits phone", "unanswered apply", "apply"), bench.events);
    }

    @Test
    void whatTheClusterStillStoresIsNotClosed() {
        callManager = deafTo(false);
        RestorationResult result = bench.end(restoration(REGISTERED, false), 1);
        assertEquals(
                "NOT_RESTORED",
                assertInstanceOf(ChangeOutcome.Failed.class, result.change().outcome())
                        .reason());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void whatTheClusterRefusesIsNotClosed() {
        callManager = deafTo(true);
        RestorationResult result = bench.end(restoration(REGISTERED, false), 1);
        assertInstanceOf(ChangeOutcome.Failed.class, result.change().outcome());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void somebodyElsesEditStays() {
        bench.callManager.store(new DeviceSettings(Bench.device(), OURS, "http://somebody/else", ""));
        bench.shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        assertEquals(new DeviceSettings(Bench.device(), PRIOR, "http://somebody/else", ""), stored());
        bench.hear(REGISTERED);
        assertEquals(
                Map.of(WEB.element(), RESTORE, URL.element(), CHANGED_BY_SOMEBODY_ELSE),
                bench.end(restoration, 2).settings());
    }

    @Test
    void aDryRunChangesNothing() {
        RestorationResult result = bench.end(restoration(REGISTERED, true), 1);
        assertInstanceOf(ChangeOutcome.Skipped.class, result.change().outcome());
        assertEquals(List.of("planned 2"), bench.events);
        assertEquals(OURS, stored().vendorConfig());
    }

    @Test
    void aPhoneDeletedFromTheClusterHasNothingToBePutBack() {
        Bench empty = new Bench();
        callManager = empty.callManager;
        RestorationResult result = bench.end(restoration(REGISTERED, false), 1);
        assertEquals("NOT_IN_CLUSTER", verified(result).reason());
        assertEquals(
                Map.of(WEB.element(), CHANGED_BY_SOMEBODY_ELSE, URL.element(), CHANGED_BY_SOMEBODY_ELSE),
                result.settings());
        assertInstanceOf(
                ChangeOutcome.Skipped.class,
                bench.end(restoration(REGISTERED, true), 1).change().outcome());
        empty.close();
    }

    @Test
    void aPhoneThatStaysOpenIsRestartedOnceAndUncertainAtTheDeadline() {
        bench.shows(ONLINE, INSTALLED);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        assertEquals("EFFECT_NOT_SEEN", uncertain(bench.end(restoration, 130)).reason());
        assertEquals(1, bench.count("reset"));
    }

    @Test
    void aPhoneInACallIsNotRestartedBeforeItHangsUp() {
        bench.shows(ONLINE, INSTALLED);
        bench.call(new CallState.Busy("somebody calls for help"));
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        for (int turn = 0; turn < 60; turn++) {
            bench.turn(restoration);
        }
        assertEquals(0, bench.count("reset"));
        bench.call(new CallState.Idle("bench"));
        bench.turn(restoration);
        assertEquals(1, bench.count("reset"));
    }

    @Test
    void aPhoneWhoseTrustListIsStaleIsNeitherRestartedNorWaitedForToTheDeadline() {
        bench.shows(ONLINE, UPDATE_FAILED);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        assertEquals("STALE_TRUST_LIST", uncertain(bench.end(restoration, 45)).reason());
        assertEquals(0, bench.count("reset"));
    }

    @Test
    void anUnregisteredPhoneGetsAFewLooksAndItsSilenceProvesNothing() {
        bench.registered(UNREGISTERED, Optional.empty());
        bench.shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(UNREGISTERED, false);
        assertEquals("NOT_REGISTERED", uncertain(bench.end(restoration, 45)).reason());
        assertEquals(4, bench.looked(), "thrice, and once more when it is late");
        assertEquals(0, bench.count("reset"));
    }

    @Test
    void aPhoneThatRegistersMeanwhileIsToldAgain() {
        bench.registered(UNREGISTERED, Optional.empty());
        bench.shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(UNREGISTERED, false);
        for (int turn = 0; turn < 10; turn++) {
            bench.turn(restoration);
        }
        bench.registered(REGISTERED, Optional.empty());
        bench.hear(REGISTERED);
        assertEquals("RESTORED", verified(bench.end(restoration, 2)).reason());
        assertEquals(2, bench.count("apply"));
    }

    @Test
    void aPhoneThatWasOpenBeforeFollowsWhenItShowsAnotherUrlThanOurs() {
        wasOpen();
        bench.shows(ONLINE, INSTALLED).shows(OFFLINE, UNKNOWN).shows(ONLINE, INSTALLED, "https://publisher/secure");
        Restoration restoration = restoration(REGISTERED, false);
        assertEquals("RESTORED", verified(bench.end(restoration, 4)).reason());
        assertEquals(3, bench.looked(), "ours, silent, the prior one");
    }

    @Test
    void aPhoneThatWasOpenBeforeAndAnswersNobodyIsNotReachable() {
        wasOpen();
        bench.shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        assertEquals("NOT_REACHABLE", uncertain(bench.end(restoration, 130)).reason());
    }

    @Test
    void wherePagesCannotShowTheDifferenceItHasToDoThatThePhoneWasTold() {
        wasOpen();
        shownBefore = Bench.PLAIN_URL;
        bench.shows(ONLINE, INSTALLED);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        assertEquals("NOTHING_TO_SEE", verified(bench.end(restoration, 3)).reason());
    }

    @Test
    void wherePagesCannotShowTheDifferenceAPhoneThatRefusesConfigurationsIsNotClosed() {
        wasOpen();
        shownBefore = Bench.PLAIN_URL;
        bench.shows(ONLINE, MISMATCH);
        Restoration restoration = restoration(REGISTERED, false);
        bench.turn(restoration);
        bench.hear(REGISTERED);
        assertEquals("STALE_TRUST_LIST", uncertain(bench.end(restoration, 130)).reason());
    }

    @Test
    void aChosenValueGoesInPlaceOfThePriorOneAndIsCommittedBefore() {
        chosen = Hardening.of(Hardening.GUIDE, List.of("webAccess", "settingsAccess"))
                .byPath();
        bench.shows(OFFLINE, UNKNOWN);
        bench.turn(restoration(REGISTERED, false));
        assertEquals("1", stored().vendorConfig().value("webAccess").orElseThrow());
        assertEquals("2", stored().vendorConfig().value("settingsAccess").orElseThrow());
        assertEquals(
                List.of("harden", "write"),
                bench.events.stream()
                        .map(event -> event.split(" ")[0])
                        .filter(event -> event.equals("harden") || event.equals("write"))
                        .toList());
        bench.turn(restoration(REGISTERED, false));
        assertEquals(1, bench.count("write"), "what is in place is not written again");
    }

    /** Nothing but the URL was changed on this phone. */
    private void wasOpen() {
        bench.callManager.store(new DeviceSettings(Bench.device(), OURS, Bench.PLAIN_URL, ""));
        recorded = List.of(
                new RecordedChange(DeviceSettings.AUTHENTICATION_URL, Optional.empty(), Bench.PLAIN_URL, OURS, OURS));
    }

    private Map<String, String> chosen = Map.of();

    private Restoration restoration(RegistrationState state, boolean dryRun) {
        RestorationTools tools = new RestorationTools(
                bench.telling(callManager), new Layers(callManager), bench.registrations, journal(), dryRun, chosen);
        return new Restoration(tools, bench.known(state), new Before(recorded, shownBefore), Trail.NONE);
    }

    private RestorationJournal journal() {
        return new RestorationJournal() {
            @Override
            public void awaitsPhone(String device) {
                bench.events.add("awaits phone");
            }

            @Override
            public void harden(String device, List<Change> changes) {
                bench.events.add("harden " + changes);
            }

            @Override
            public void planned(String device, List<PlannedStep> steps) {
                bench.events.add("planned " + steps.size());
            }
        };
    }

    private CallManager dyingAtApply() {
        return new Behind() {
            @Override
            public boolean apply(DeviceName device) {
                throw new IllegalStateException("the process died");
            }
        };
    }

    private CallManager silentAtFirst() {
        return new Behind() {
            @Override
            public boolean apply(DeviceName device) {
                if (bench.events.contains("unanswered apply")) {
                    return super.apply(device);
                }
                bench.events.add("unanswered apply");
                throw new CallManagerUnavailableException("no answer", null);
            }
        };
    }

    /** The bench's cluster. */
    private class Behind extends FakeCallManager {

        Behind() {
            super(bench.events);
        }

        @Override
        public Optional<DeviceSettings> settings(DeviceName device) {
            return bench.callManager.settings(device);
        }

        @Override
        public boolean write(DeviceName device, VendorConfig config, String url, String secureUrl) {
            return bench.callManager.write(device, config, url, secureUrl);
        }

        @Override
        public boolean apply(DeviceName device) {
            return bench.callManager.apply(device);
        }
    }

    /** A cluster that does not store what is written: it refuses it, or loses it. */
    private CallManager deafTo(boolean refusing) {
        return new Behind() {
            @Override
            public boolean write(DeviceName device, VendorConfig config, String url, String secureUrl) {
                if (refusing) {
                    throw new DeviceRefusedException("invalid value");
                }
                return true;
            }
        };
    }

    private DeviceSettings stored() {
        return bench.callManager.settings(Bench.NAME).orElseThrow();
    }

    private static ChangeOutcome.Verified verified(RestorationResult result) {
        return assertInstanceOf(ChangeOutcome.Verified.class, result.change().outcome());
    }

    private static ChangeOutcome.Uncertain uncertain(RestorationResult result) {
        return assertInstanceOf(ChangeOutcome.Uncertain.class, result.change().outcome());
    }
}
