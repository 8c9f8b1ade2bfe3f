package org.upgradenight.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.upgradenight.classification.WebState.NOT_A_PHONE;
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
import org.upgradenight.telling.ChangeOutcome;
import org.upgradenight.telling.ChangeResult;

class PreparationTest {

    private static final VendorConfig SHUT =
            new VendorConfig("<webAccess>1</webAccess><settingsAccess>0</settingsAccess><other>7</other>");
    private static final VendorConfig OPEN =
            new VendorConfig("<webAccess>0</webAccess><settingsAccess>1</settingsAccess><other>7</other>");

    private final Bench bench = new Bench();
    private String crashAt = "";

    @BeforeEach
    void store() {
        bench.callManager.store(new DeviceSettings(Bench.device(), SHUT, "", "https://publisher:8443/secure"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void priorValuesAreCommittedBeforeOursAreWrittenAndThePhoneIsToldLast() {
        bench.shows(OFFLINE, UNKNOWN).shows(ONLINE, INSTALLED);
        ChangeResult result = bench.end(preparation(REGISTERED, false, false), 5);
        assertEquals("PREPARED", verified(result).reason());
        assertEquals(List.of("intend 4", "write", "written", "apply"), bench.events);
        assertEquals(new DeviceSettings(Bench.device(), OPEN, Bench.PLAIN_URL, Bench.PLAIN_URL), stored());
    }

    @Test
    void whatIsOpenAlreadyIsNeitherRecordedNorWrittenNorRestarted() {
        bench.callManager.store(new DeviceSettings(Bench.device(), OPEN, Bench.PLAIN_URL, Bench.PLAIN_URL));
        bench.shows(ONLINE, INSTALLED);
        assertEquals(
                "OPEN_ALREADY",
                verified(bench.end(preparation(REGISTERED, false, false), 1)).reason());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void aCrashBeforeTheWriteIsMadeGoodByTheNextLife() {
        crashAt = "write";
        assertThrows(
                IllegalStateException.class,
                () -> preparation(REGISTERED, false, false).turn());
        assertEquals(List.of("intend 4"), bench.events);
        assertEquals(SHUT, stored().vendorConfig());
        crashAt = "";
        bench.events.clear();
        bench.shows(ONLINE, INSTALLED);
        verified(bench.end(preparation(REGISTERED, true, false), 3));
        assertEquals(List.of("intend 4", "write", "written", "apply"), bench.events);
    }

    @Test
    void aCrashBetweenTheWriteAndItsJournalIsMadeGoodWithoutWritingAgain() {
        crashAt = "written";
        assertThrows(
                IllegalStateException.class,
                () -> preparation(REGISTERED, false, false).turn());
        crashAt = "";
        bench.events.clear();
        bench.shows(ONLINE, INSTALLED);
        verified(bench.end(preparation(REGISTERED, true, false), 3));
        assertEquals(List.of("written", "apply"), bench.events);
    }

    @Test
    void aPhoneWrittenAndNotToldIsToldByTheNextLife() {
        crashAt = "apply";
        assertThrows(
                IllegalStateException.class,
                () -> preparation(REGISTERED, false, false).turn());
        crashAt = "";
        bench.events.clear();
        bench.shows(ONLINE, INSTALLED);
        verified(bench.end(preparation(REGISTERED, true, false), 3));
        assertEquals(List.of("written", "apply"), bench.events);
    }

    @Test
    void aDryRunSaysWhatItWouldChangeAndChangesNothing() {
        ChangeResult result = bench.end(preparation(REGISTERED, false, true), 1);
        ChangeOutcome.Skipped skipped = assertInstanceOf(ChangeOutcome.Skipped.class, result.outcome());
        assertEquals(true, skipped.detail().contains("webAccess 1 -> 0"), skipped.detail());
        assertEquals(List.of("planned 4"), bench.events);
    }

    @Test
    void aPhoneThatTheClusterRefusesFailsAndOthersMayGoOn() {
        crashAt = "refused";
        ChangeResult result = bench.end(preparation(REGISTERED, false, false), 1);
        assertEquals(
                "REFUSED_BY_CLUSTER",
                assertInstanceOf(ChangeOutcome.Failed.class, result.outcome()).reason());
        assertEquals(List.of("intend 4"), bench.events);
    }

    @Test
    void aPhoneThatIsNotInTheClusterFails() {
        Bench empty = new Bench();
        PreparationTools tools = tools(empty, empty.callManager, false);
        ChangeResult result = empty.end(new Preparation(tools, empty.known(REGISTERED), false, Trail.NONE), 1);
        assertEquals("NOT_IN_CLUSTER", result.outcome().reason());
        empty.close();
    }

    @Test
    void anHttpsUrlInForceIsNotVerifiedHoweverOpenThePhoneIs() {
        bench.shows(ONLINE, INSTALLED, "https://publisher:8443/secure");
        ChangeResult result = bench.end(preparation(REGISTERED, false, false), 130);
        assertEquals("NO_EFFECT_SEEN", uncertain(result).reason());
        assertEquals(1, bench.count("reset"), "a registered phone is restarted once when it does not follow");
    }

    @Test
    void anUnregisteredPhoneGetsAFewLooksAndNoRestart() {
        bench.shows(OFFLINE, UNKNOWN);
        assertEquals(
                "NOT_REGISTERED",
                uncertain(bench.end(preparation(UNREGISTERED, false, false), 5)).reason());
        assertEquals(3, bench.looked());
        assertEquals(0, bench.count("reset"));
    }

    @Test
    void anotherDeviceAtItsAddressIsNotWaitedFor() {
        bench.shows(NOT_A_PHONE, UNKNOWN);
        assertEquals(
                "NOT_A_PHONE",
                uncertain(bench.end(preparation(REGISTERED, false, false), 2)).reason());
    }

    private Preparation preparation(RegistrationState state, boolean recordedBefore, boolean dryRun) {
        return new Preparation(tools(bench, fragile(), dryRun), bench.known(state), recordedBefore, Trail.NONE);
    }

    private PreparationTools tools(Bench on, CallManager callManager, boolean dryRun) {
        PriorJournal journal = new PriorJournal() {
            @Override
            public void intend(String device, List<Change> changes, VendorConfig prior, VendorConfig ours) {
                on.events.add("intend " + changes.size());
            }

            @Override
            public void planned(String device, List<Change> changes) {
                on.events.add("planned " + changes.size());
            }

            @Override
            public void written(String device) {
                crash("written");
                on.events.add("written");
            }
        };
        return new PreparationTools(on.telling(callManager), new Layers(callManager), journal, dryRun);
    }

    /** The bench's cluster, behind a process that may die on the way to it. */
    private CallManager fragile() {
        return new FakeCallManager(bench.events) {
            @Override
            public Optional<DeviceSettings> settings(DeviceName device) {
                return bench.callManager.settings(device);
            }

            @Override
            public boolean write(DeviceName device, VendorConfig config, String url, String secureUrl) {
                crash("write");
                if (crashAt.equals("refused")) {
                    throw new DeviceRefusedException("invalid value");
                }
                return bench.callManager.write(device, config, url, secureUrl);
            }

            @Override
            public boolean apply(DeviceName device) {
                crash("apply");
                return bench.callManager.apply(device);
            }
        };
    }

    private void crash(String where) {
        if (crashAt.equals(where)) {
            throw new IllegalStateException("the process died");
        }
    }

    private DeviceSettings stored() {
        return bench.callManager.settings(Bench.NAME).orElseThrow();
    }

    private static ChangeOutcome.Verified verified(ChangeResult result) {
        return assertInstanceOf(ChangeOutcome.Verified.class, result.outcome());
    }

    private static ChangeOutcome.Uncertain uncertain(ChangeResult result) {
        return assertInstanceOf(ChangeOutcome.Uncertain.class, result.outcome());
    }
}
