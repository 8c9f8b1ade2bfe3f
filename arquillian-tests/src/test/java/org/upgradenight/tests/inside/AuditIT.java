package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upgradenight.access.AuditTrail;

/** The chained trail, in transactions and against whoever reaches its table. */
class AuditIT extends Inside {

    @Inject
    private Lab lab;

    @Inject
    private Apart apart;

    @Inject
    private AuditTrail trail;

    @Test
    void appendersAtOnceMakeOneWholeChain() {
        long before = entries();
        Callable<Boolean> appender = () -> {
            IntStream.range(0, 10).forEach(number -> note("together " + number));
            return true;
        };
        Together.all(Collections.nCopies(4, appender));
        assertEquals(before + 40, entries());
        assertTrue(trail.verify().whole());
    }

    @Test
    void whatIsUndoneLeavesNoEntryAndNoGap() {
        note("kept");
        long before = entries();
        assertThrows(
                UndoneException.class,
                () -> apart.run(() -> {
                    note("undone");
                    throw new UndoneException();
                }));
        assertEquals(before, entries());
        note("kept too");
        assertTrue(trail.verify().whole());
    }

    @Test
    void anEntryThatIsAlteredShows() {
        note("as it was");
        long id = entries();
        note("after it");
        alter(id, "as it never was");
        AuditTrail.Verification broken = trail.verify();
        alter(id, "as it was");
        assertFalse(broken.whole());
        assertEquals(id, broken.brokenAt());
        assertTrue(trail.verify().whole());
    }

    @Test
    void anEndThatIsCutOffShows() {
        note("before it");
        note("the last");
        long id = entries();
        AuditTrail.Verification broken = undone(id);
        assertFalse(broken.whole());
        assertEquals(id, broken.brokenAt());
        assertTrue(trail.verify().whole());
    }

    /** The trail without its last entry, as seen in a transaction that is undone. */
    private AuditTrail.Verification undone(long id) {
        AuditTrail.Verification[] seen = new AuditTrail.Verification[1];
        assertThrows(
                UndoneException.class,
                () -> apart.run(() -> {
                    lab.execute("DELETE FROM audit_entry WHERE id = ?", id);
                    seen[0] = trail.verify();
                    throw new UndoneException();
                }));
        return seen[0];
    }

    private void note(String detail) {
        trail.append(new AuditTrail.Fact("tester", "test", "inside", detail));
    }

    private void alter(long id, String detail) {
        assertEquals(1, lab.execute("UPDATE audit_entry SET detail = ? WHERE id = ?", detail, id));
    }

    private long entries() {
        return trail.verify().entries();
    }
}
