package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.deletion.AttemptState;
import org.upgradenight.deletion.Attempts;
import org.upgradenight.deletion.Standing;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Outcomes;

class JournalsTest {

    private static final String ONE = "SEP000000000001";
    private static final String TWO = "SEP000000000002";
    private static final String URL = "authenticationUrl";
    private static final VendorConfig BEFORE = new VendorConfig("<webAccess>1</webAccess>");
    private static final VendorConfig OURS = new VendorConfig("<webAccess>0</webAccess>");

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aSettingIsRecordedOnceHoweverOftenItIsIntended(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        assertEquals(1, rows.column("SELECT id FROM prior_setting").size());
        assertEquals(Optional.of("theirs"), open(rows).get(0).prior());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anotherValueOfOursKeepsThePriorOne(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        rows.using(PriorSettings.class, here, settings -> settings.written(Rows.CLUSTER, ONE));
        intend(rows, Optional.of("ours"), "ours anew", OURS);
        PriorSetting open = open(rows).get(0);
        assertEquals(Optional.of("theirs"), open.prior());
        assertEquals("ours anew", open.ours());
        assertEquals(BEFORE, open.priorDocument());
        assertEquals(1, rows.column("SELECT id FROM prior_setting").size());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatIsIntendedInsteadOfSomethingNeverWrittenIsWhatIsTakenBack(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.empty(), "ours", BEFORE);
        intend(rows, Optional.empty(), "ours anew", BEFORE);
        PriorSetting open = open(rows).get(0);
        assertEquals(Optional.empty(), open.prior());
        assertEquals("ours anew", open.ours());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void somebodysEditIsThePriorValueThen(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        intend(rows, Optional.of("edited"), "ours", BEFORE);
        assertEquals(
                List.of(Optional.of("edited")),
                open(rows).stream().map(PriorSetting::prior).toList());
        assertEquals(List.of("INTENDED", "SUPERSEDED"), rows.column("SELECT state FROM prior_setting ORDER BY state"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aClosedSettingCanBeRecordedAnewAndItsPhoneIsStillTheRuns(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        rows.using(
                PriorSettings.class,
                here,
                settings -> settings.close(
                        Rows.CLUSTER, ONE, Rows.RUN, Map.of(URL, PriorState.RESTORED), "RESTORED", "put back"));
        assertEquals(List.of(), open(rows));
        assertEquals(
                List.of(ONE),
                rows.with(OpenChanges.class, here, changes -> changes.devices(Rows.CLUSTER, Rows.RUN, true)));
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        assertEquals(1, open(rows).size());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aSettingThatAwaitsItsPhoneIsOpenAndSaysWhy(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        rows.using(PriorSettings.class, here, settings -> settings.awaitsPhone(Rows.CLUSTER, ONE));
        assertEquals(List.of("NOT_SEEN_YET"), rows.column("SELECT reason FROM prior_setting"));
        rows.using(
                PriorSettings.class,
                here,
                settings -> settings.stillOpen(Rows.CLUSTER, ONE, "NOT_REGISTERED", "x".repeat(2000)));
        assertEquals(1, open(rows).size());
        assertEquals(
                List.of("AWAITING_PHONE NOT_REGISTERED"),
                rows.column("SELECT state || ' ' || reason FROM prior_setting"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPhoneThatIsPreparedAgainAwaitsNothing(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        rows.using(PriorSettings.class, here, settings -> settings.awaitsPhone(Rows.CLUSTER, ONE));
        intend(rows, Optional.of("theirs"), "ours", BEFORE);
        assertEquals(List.of("INTENDED "), rows.column("SELECT state || ' ' || reason FROM prior_setting"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPhoneIsDeafThatWasToldToOpenItsWebServerAndWasNotSeenTo(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        List<Change> opens = List.of(new Change("vendorConfig.webAccess", Optional.of("1"), "0"));
        rows.using(PriorSettings.class, here, settings -> {
            settings.intend(Rows.RUN, Rows.CLUSTER, ONE, opens, BEFORE, OURS, 1);
            settings.intend(Rows.RUN, Rows.CLUSTER, TWO, opens, BEFORE, OURS, 1);
        });
        record(rows, ONE, Outcome.UNCERTAIN, "NO_EFFECT_SEEN");
        record(rows, TWO, Outcome.VERIFIED, "PREPARED");
        assertEquals(Set.of(), deaf(rows), "nothing was written yet");
        rows.using(PriorSettings.class, here, settings -> {
            settings.written(Rows.CLUSTER, ONE);
            settings.written(Rows.CLUSTER, TWO);
        });
        assertEquals(Set.of(ONE), deaf(rows));
        rows.using(PriorSettings.class, here, settings -> settings.awaitsPhone(Rows.CLUSTER, ONE));
        assertEquals(Set.of(), deaf(rows), "it is to close again");
    }

    private Set<String> deaf(Rows rows) {
        return rows.with(OpenChanges.class, here, changes -> changes.deaf(Rows.CLUSTER, List.of(ONE, TWO)));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anAttemptLeftOpenIsInDoubtAndAClosedOneIsFollowedByTheNext(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        assertEquals(Map.of(ONE, new Standing(1, false), TWO, new Standing(1, false)), stand(rows));
        rows.using(Attempts.class, here, attempts -> {
            attempts.pressed(Rows.RUN, ONE, 1, "");
            attempts.ended(Rows.RUN, TWO, 1, AttemptState.NOT_PRESSED, "IN_CALL", "x".repeat(2000));
        });
        assertEquals(Map.of(ONE, new Standing(1, true), TWO, new Standing(2, false)), stand(rows));
        int next = rows.with(Attempts.class, here, attempts -> attempts.begin(Rows.RUN, Rows.CLUSTER, 1, "n", TWO));
        assertEquals(3, next);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLaterLookImprovesOnlyWhatWasUncertain(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        record(rows, ONE, Outcome.UNCERTAIN);
        record(rows, TWO, Outcome.FAILED);
        rows.using(Outcomes.class, here, outcomes -> {
            outcomes.improve(Rows.RUN, List.of(outcome(ONE, Outcome.VERIFIED), outcome(TWO, Outcome.VERIFIED)));
        });
        assertEquals(List.of("VERIFIED", "FAILED"), rows.column("SELECT outcome FROM device_outcome ORDER BY device"));
        assertEquals(List.of("3", "3"), rows.column("SELECT attempts FROM device_outcome"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void onTheirWayIsWhomALastLookFoundRestarting(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        record(rows, ONE, Outcome.UNCERTAIN, "RESTART_NEEDED");
        record(rows, TWO, Outcome.UNCERTAIN, "EVIDENCE_CONFLICTS");
        assertEquals(
                Set.of(ONE),
                rows.with(Outcomes.class, here, outcomes -> outcomes.onTheirWay(Rows.RUN, List.of(ONE, TWO))));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPhoneHasOneOutcomeAndOnlyMissingOnesAreFilledIn(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.phone(1, "a");
        rows.phone(2, "a");
        record(rows, ONE, Outcome.UNCERTAIN);
        record(rows, ONE, Outcome.VERIFIED);
        String missing = "SELECT device, 'DRY_RUN' AS reason FROM run_device WHERE run_id = ?1";
        for (int expected : List.of(1, 0)) {
            int filled = rows.with(
                    Outcomes.class, here, outcomes -> outcomes.recordMissing(Rows.RUN, Outcome.SKIPPED, missing));
            assertEquals(expected, filled);
        }
        assertEquals(List.of("VERIFIED", "SKIPPED"), rows.column("SELECT outcome FROM device_outcome ORDER BY device"));
    }

    private void record(Rows rows, String device, Outcome what) {
        record(rows, device, what, "REASON");
    }

    private void record(Rows rows, String device, Outcome what, String reason) {
        DeviceOutcome outcome = new DeviceOutcome(device, what, reason, "detail", 3);
        rows.using(Outcomes.class, here, outcomes -> outcomes.record(Rows.RUN, List.of(outcome)));
    }

    private static DeviceOutcome outcome(String device, Outcome what) {
        return new DeviceOutcome(device, what, "REASON", "detail", 3);
    }

    private Map<String, Standing> stand(Rows rows) {
        return rows.with(
                Attempts.class, here, attempts -> attempts.open(Rows.RUN, Rows.CLUSTER, 1, "n", List.of(ONE, TWO)));
    }

    private void intend(Rows rows, Optional<String> from, String to, VendorConfig before) {
        List<Change> changes = List.of(new Change(URL, from, to));
        rows.using(
                PriorSettings.class,
                here,
                settings -> settings.intend(Rows.RUN, Rows.CLUSTER, ONE, changes, before, OURS, 1));
    }

    private List<PriorSetting> open(Rows rows) {
        Map<String, List<PriorSetting>> open =
                rows.with(OpenChanges.class, here, changes -> changes.of(Rows.CLUSTER, List.of(ONE)));
        assertTrue(open.size() <= 1);
        return open.getOrDefault(ONE, List.of());
    }
}
