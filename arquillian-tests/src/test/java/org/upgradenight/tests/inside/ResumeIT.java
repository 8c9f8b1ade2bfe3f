package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upgradenight.run.RunControl;
import org.upgradenight.run.RunHistory;
import org.upgradenight.run.RunView;

/** A run of the product's own job, broken off under it and resumed, against simulated phones. */
@Tag("restart")
class ResumeIT extends Inside {
    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");
    private static final String LOOKS = "SELECT id FROM observation WHERE run_id = ? AND phase = 'BEFORE' ORDER BY id";

    @Inject
    private Lab lab;

    @Inject
    private RunControl control;

    @Inject
    private RunHistory history;

    @Test
    void aStolenLeaseBreaksTheRunOffAndAResumeGoesOnWhereItsRowsEnd() {
        String cluster = lab.cluster();
        long run = control.start(Lab.request(cluster));
        Poll.until("the first phones", () -> done(run) > 0);
        lab.execute("UPDATE run_lease SET epoch = epoch + 1 WHERE cluster = ?", cluster);
        assertEquals("FAILED", end(run).status());
        List<String> looks = lab.column(LOOKS, run);
        long phones = lab.number("SELECT COUNT(*) FROM work_item WHERE run_id = ? AND step = 'probe'", run);
        assertEquals(done(run), looks.size(), "rows and progress of a chunk are kept together");
        assertTrue(looks.size() < phones, "too fast to be broken off");
        control.restart(run, "tester");
        RunView resumed = end(run);
        assertEquals("COMPLETED", resumed.status(), resumed.messages().toString());
        assertEquals(1, resumed.restarts());
        List<String> all = lab.column(LOOKS, run);
        assertEquals(phones, all.size());
        assertTrue(all.containsAll(looks), "what was done is not done again");
    }

    @Test
    void aStoppedRunGoesOnInTheSameJobInstance() {
        long run = control.start(Lab.request(lab.cluster()));
        Poll.until("the first phones", () -> done(run) > 0);
        control.stop(run, "tester");
        assertEquals("STOPPED", end(run).status());
        List<String> looks = lab.column(LOOKS, run);
        String before = instance(run);
        control.restart(run, "tester");
        assertEquals("COMPLETED", end(run).status());
        assertTrue(lab.column(LOOKS, run).containsAll(looks));
        assertEquals(before, instance(run));
        assertEquals(2, lab.number("SELECT COUNT(*) FROM job_execution WHERE jobinstanceid = ?", Long.valueOf(before)));
    }

    private long done(long run) {
        return lab.number("SELECT COUNT(*) FROM work_item WHERE run_id = ? AND step = 'probe' AND state = 'DONE'", run);
    }

    private String instance(long run) {
        return lab.column(
                        "SELECT e.jobinstanceid FROM job_execution e JOIN run r ON r.job_execution_id = e.jobexecutionid"
                                + " WHERE r.id = ?",
                        run)
                .get(0);
    }

    private RunView end(long run) {
        Poll.until("the end of run " + run, () -> OVER.contains(view(run).status()));
        return view(run);
    }

    private RunView view(long run) {
        return history.run(run).orElseThrow();
    }
}
