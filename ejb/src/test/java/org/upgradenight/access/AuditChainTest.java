package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final Instant AT = Instant.parse("2026-11-21T22:00:00.123456789Z");

    private final AuditEntry first =
            AuditChain.entry(1, AT, "node", new AuditTrail.Fact("anna", "cluster-put", "lab", "new"), AuditChain.START);
    private final AuditEntry second =
            AuditChain.entry(2, AT, "node", new AuditTrail.Fact("ben", "run-start", "lab", ""), first.hash());

    @Test
    void entriesFollowEachOther() {
        assertTrue(AuditChain.follows(0, AuditChain.START, first));
        assertTrue(AuditChain.follows(1, first.hash(), second));
    }

    @Test
    void timeIsKeptAsDatabasesKeepIt() {
        assertEquals(Instant.parse("2026-11-21T22:00:00.123456Z"), first.at());
    }

    @Test
    void gapForeignPredecessorAndChangedWordAreNoticed() {
        assertFalse(AuditChain.follows(0, AuditChain.START, second));
        assertFalse(AuditChain.follows(1, AuditChain.START, second));
        AuditEntry changed = new AuditEntry(
                2, second.at(), "node", "eve", "run-start", "lab", "", second.previousHash(), second.hash());
        assertFalse(AuditChain.follows(1, first.hash(), changed));
    }

    @Test
    void wordsMovedBetweenColumnsGiveAnotherHash() {
        AuditEntry moved = AuditChain.entry(
                1, AT, "node", new AuditTrail.Fact("anna", "cluster-put", "labn", "ew"), AuditChain.START);
        assertNotEquals(first.hash(), moved.hash());
    }

    @Test
    void factsFitTheirColumns() {
        AuditTrail.Fact fact = new AuditTrail.Fact("u".repeat(300), "a\0b", "s", "d".repeat(5000));
        assertEquals(255, fact.user().length());
        assertEquals("ab", fact.action());
        assertEquals(4000, fact.detail().length());
    }
}
