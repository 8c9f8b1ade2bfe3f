package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.deletion.AttemptState;
import org.upgradenight.deletion.Attempts;
import org.upgradenight.deletion.Standing;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.run.Lease;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.UnrestoredSetting;

/** What the journals keep over commits, roll-backs and epochs. */
@Tag("restart")
class JournalIT extends Inside {
    private static final String PHONE = Lab.phone(1);
    private static final String URL = "authenticationUrl";
    private static final VendorConfig THEIRS = new VendorConfig("<webAccess>1</webAccess>");
    private static final VendorConfig OURS = new VendorConfig("<webAccess>0</webAccess>");

    @Inject
    private Lab lab;

    @Inject
    private Apart apart;

    @Inject
    private Attempts attempts;

    @Inject
    private PriorSettings settings;

    @Inject
    private OpenChanges changes;

    @Inject
    private RunHistory history;

    @Test
    void anAttemptIsInDoubtFromItsBeginningToItsEnd() {
        Lease run = lab.run();
        assertEquals(new Standing(1, false), stand(run, run.epoch()));
        assertEquals(new Standing(1, true), stand(run, run.epoch() + 1));
        apart.run(() -> attempts.pressed(run.runId(), PHONE, 1, "SENT"));
        assertEquals(List.of("PRESSED"), states(run));
        assertEquals(new Standing(1, true), stand(run, run.epoch() + 2));
        apart.run(() -> attempts.ended(run.runId(), PHONE, 1, AttemptState.UNCHANGED, "UNCHANGED", ""));
        assertEquals(new Standing(2, false), stand(run, run.epoch() + 2));
        assertEquals(List.of("UNCHANGED", "BEGUN"), states(run));
    }

    @Test
    void anAttemptThatIsUndoneWasNeverBegun() {
        Lease run = lab.run();
        undo(() -> attempts.begin(run.runId(), run.cluster(), run.epoch(), "inside", PHONE));
        assertEquals(List.of(), states(run));
        assertEquals(new Standing(1, false), stand(run, run.epoch()));
        undo(() -> attempts.pressed(run.runId(), PHONE, 1, "SENT"));
        assertEquals(List.of("BEGUN"), states(run));
    }

    @Test
    void outsideOfATransactionNothingIsWritten() {
        Lease run = lab.run();
        assertThrows(
                EJBException.class, () -> attempts.begin(run.runId(), run.cluster(), run.epoch(), "inside", PHONE));
        assertThrows(EJBException.class, () -> intend(run, Optional.empty()));
        assertEquals(List.of(), states(run));
        assertEquals(0, history.unrestoredCount(run.cluster()));
    }

    @Test
    void thePriorValueIsThatOfTheFirstPreparation() {
        Lease run = lab.run();
        apart.run(() -> intend(run, Optional.of("theirs")));
        apart.run(() -> settings.written(run.cluster(), PHONE));
        apart.run(() -> intend(run, Optional.of("ours")));
        PriorSetting open = open(run);
        assertEquals(Optional.of("theirs"), open.prior());
        assertEquals(THEIRS, open.priorDocument());
        assertEquals(1, history.unrestoredCount(run.cluster()));
    }

    @Test
    void absenceIsAPriorValueToo() {
        Lease run = lab.run();
        apart.run(() -> intend(run, Optional.empty()));
        apart.run(() -> settings.written(run.cluster(), PHONE));
        apart.run(() -> intend(run, Optional.of("ours")));
        assertEquals(Optional.empty(), open(run).prior());
        UnrestoredSetting told =
                history.unrestored(run.cluster(), 0, 10).items().get(0);
        assertEquals(Optional.empty(), told.priorValue());
        assertEquals(PHONE, told.device());
    }

    @Test
    void aSettingIsUnrestoredUntilItsEndIsCommitted() {
        Lease run = lab.run();
        undo(() -> intend(run, Optional.of("theirs")));
        assertEquals(0, history.unrestoredCount(run.cluster()));
        apart.run(() -> intend(run, Optional.of("theirs")));
        undo(() -> close(run));
        assertEquals(1, history.unrestoredCount(run.cluster()));
        apart.run(() -> close(run));
        assertEquals(0, history.unrestoredCount(run.cluster()));
        assertEquals(List.of(PHONE), changes.devices(run.cluster(), run.runId(), true));
    }

    /** Two preparations of one phone at once would otherwise record our own value as somebody's. */
    @Test
    void aSettingIsOpenOnceHoweverManyRecordItTogether() {
        Lease run = lab.run();
        Together.all(List.of(() -> triedToIntend(run), () -> triedToIntend(run), () -> triedToIntend(run)));
        assertEquals(1, history.unrestoredCount(run.cluster()));
        assertEquals(List.of("1"), lab.column("SELECT COUNT(*) FROM prior_setting WHERE cluster = ?", run.cluster()));
    }

    private boolean triedToIntend(Lease run) {
        try {
            apart.run(() -> intend(run, Optional.of("theirs")));
            return true;
        } catch (EJBException another) {
            return false;
        }
    }

    private void intend(Lease run, Optional<String> from) {
        List<Change> ofUrl = List.of(new Change(URL, from, "ours"));
        VendorConfig before = from.equals(Optional.of("ours")) ? OURS : THEIRS;
        settings.intend(run.runId(), run.cluster(), PHONE, ofUrl, before, OURS, run.epoch());
    }

    private void close(Lease run) {
        settings.close(run.cluster(), PHONE, run.runId(), Map.of(URL, PriorState.RESTORED), "RESTORED", "put back");
    }

    private PriorSetting open(Lease run) {
        return changes.of(run.cluster(), List.of(PHONE)).get(PHONE).get(0);
    }

    private Standing stand(Lease run, long epoch) {
        return apart.get(() -> attempts.open(run.runId(), run.cluster(), epoch, "inside", List.of(PHONE)))
                .get(PHONE);
    }

    private List<String> states(Lease run) {
        return lab.column("SELECT state FROM deletion_attempt WHERE run_id = ? ORDER BY attempt", run.runId());
    }

    private void undo(Runnable work) {
        assertThrows(
                UndoneException.class,
                () -> apart.run(() -> {
                    work.run();
                    throw new UndoneException();
                }));
    }
}
