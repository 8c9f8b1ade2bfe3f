package org.upgradenight.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The arithmetic of the trail: each entry's hash covers its own words and the hash before it. */
final class AuditChain {

    /** What the first entry follows. */
    static final String START = "0".repeat(64);

    private AuditChain() {}

    /** An entry complete with its hash. Times are cut to what every database keeps. */
    static AuditEntry entry(long id, Instant at, String node, AuditTrail.Fact fact, String previousHash) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        AuditEntry bare = new AuditEntry(
                id, kept, node, fact.user(), fact.action(), fact.subject(), fact.detail(), previousHash, "");
        return new AuditEntry(
                id, kept, node, fact.user(), fact.action(), fact.subject(), fact.detail(), previousHash, hash(bare));
    }

    /** Whether an entry stands where it should and says what it said when it was written. */
    static boolean follows(long previousId, String previousHash, AuditEntry entry) {
        return entry.id() == previousId + 1
                && entry.previousHash().equals(previousHash)
                && entry.hash().equals(hash(entry));
    }

    /** Lengths before the texts: no shifting of words between columns gives the same hash. */
    private static String hash(AuditEntry entry) {
        StringBuilder words = new StringBuilder(entry.previousHash());
        String[] texts = {
            Long.toString(entry.id()),
            entry.at().toString(),
            entry.node(),
            entry.user(),
            entry.action(),
            entry.subject(),
            entry.detail()
        };
        for (String text : texts) {
            words.append('|').append(text.length()).append(':').append(text);
        }
        return Sha256.hex(words.toString());
    }
}
