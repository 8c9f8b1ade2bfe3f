package org.upgradenight.restoration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.upgradenight.classification.WebState.OFFLINE;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.inventory.RegistrationState.UNREGISTERED;
import static org.upgradenight.trustlist.TrustListStatus.INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.bench.Bench;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.FakeCallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;

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
    void settingsAreClosedOnlyAfterTheyWereReadBackAndThePhoneIsSeenToFollow() {
        bench.shows(ONLINE, INSTALLED).shows(OFFLINE, UNKNOWN);
        Restoration restoration = restoration(REGISTERED, false);
        assertEquals(Optional.empty(), bench.turn(restoration));
        assertEquals(List.of("write", "closed [RESTORE, RESTORE]", "apply"), bench.events);
        assertEquals(new DeviceSettings(Bench.device(), PRIOR, "", ""), stored());
        bench.hear(REGISTERED);
        assertEquals("RESTORED", verified(bench.end(restoration, 3)).reason());
        assertEquals(3, bench.looked(), "open, and then shut twice");
    }

    @Test
    void whatTheClusterStillStoresIsNotClosed() {
        callManager = deafTo(false);
        RestorationResult result = bench.end(restoration(REGISTERED, false), 1);
        assertEquals(
                "NOT_RESTORED",
                assertInstanceOf(RestorationOutcome.Failed.class, result.outcome())
                        .reason());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void whatTheClusterRefusesIsNotClosed() {
        callManager = deafTo(true);
        assertInstanceOf(
                RestorationOutcome.Failed.class,
                bench.end(restoration(REGISTERED, false), 1).outcome());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void somebodyElsesEditStays() {
        bench.callManager.store(new DeviceSettings(Bench.device(), OURS, "http://somebody/else", ""));
        bench.shows(OFFLINE, UNKNOWN);
        bench.turn(restoration(REGISTERED, false));
        assertEquals(new DeviceSettings(Bench.device(), PRIOR, "http://somebody/else", ""), stored());
        assertEquals(List.of("write", "closed [CHANGED_BY_SOMEBODY_ELSE, RESTORE]", "apply"), bench.events);
    }

    @Test
    void aSecondLifeClosesWhatIsInPlaceWithoutWritingAgain() {
        bench.callManager.store(new DeviceSettings(Bench.device(), PRIOR, "", ""));
        bench.turn(restoration(REGISTERED, false));
        assertEquals(List.of("closed [ALREADY_PRIOR, ALREADY_PRIOR]", "apply"), bench.events);
    }

    @Test
    void aDryRunChangesNothing() {
        RestorationResult result = bench.end(restoration(REGISTERED, true), 1);
        assertInstanceOf(RestorationOutcome.Skipped.class, result.outcome());
        assertEquals(List.of(), bench.events);
        assertEquals(OURS, stored().vendorConfig());
    }

    @Test
    void aPhoneDeletedFromTheClusterHasNothingToBePutBack() {
        Bench empty = new Bench();
        callManager = empty.callManager;
        assertEquals(
                "NOT_IN_CLUSTER",
                verified(bench.end(restoration(REGISTERED, false), 1)).reason());
        assertEquals(List.of("closed [CHANGED_BY_SOMEBODY_ELSE, CHANGED_BY_SOMEBODY_ELSE]"), bench.events);
        empty.close();
    }

    @Test
    void aPhoneThatStaysOpenIsRestartedOnceAndUncertainAtTheDeadline() {
        bench.shows(ONLINE, INSTALLED);
        RestorationResult result = bench.end(restoration(REGISTERED, false), 130);
        assertInstanceOf(RestorationOutcome.Uncertain.class, result.outcome());
        assertEquals(1, bench.count("reset"));
    }

    @Test
    void anUnregisteredPhoneThatAnswersNobodyIsNotWaitedFor() {
        bench.registered(UNREGISTERED, Optional.empty());
        bench.shows(OFFLINE, UNKNOWN);
        bench.end(restoration(UNREGISTERED, false), 4);
        assertEquals(0, bench.count("reset"));
    }

    private Restoration restoration(RegistrationState state, boolean dryRun) {
        RestorationTools tools = new RestorationTools(
                bench.cluster(),
                callManager,
                new Layers(callManager),
                bench.registrations,
                bench.prober(),
                (device, outcomes) -> bench.events.add("closed "
                        + outcomes.values().stream()
                                .sorted(RestorationTest::byName)
                                .toList()),
                dryRun,
                bench.clock);
        return new Restoration(tools, bench.known(state), List.of(WEB, URL), Trail.NONE);
    }

    private static int byName(SettingOutcome one, SettingOutcome other) {
        return one.name().compareTo(other.name());
    }

    /** A cluster that does not store what is written: it refuses it, or loses it. */
    private CallManager deafTo(boolean refusing) {
        return new FakeCallManager(bench.events) {
            @Override
            public Optional<DeviceSettings> settings(DeviceName device) {
                return bench.callManager.settings(device);
            }

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

    private static RestorationOutcome.Verified verified(RestorationResult result) {
        return assertInstanceOf(RestorationOutcome.Verified.class, result.outcome());
    }
}
