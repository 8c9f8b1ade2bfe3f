package org.upgradenight.web.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.access.AuditEntry;
import org.upgradenight.access.AuditTrail;

/** One deed in the audit trail; its hash covers it and, by the previous hash, all before it. */
@Schema(name = "AuditEntry")
public record AuditJson(
        long id,
        Instant at,
        String node,
        String user,
        String action,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    /** Whether the chain is whole; if not, brokenAt is the first entry that does not follow. */
    @Schema(name = "AuditVerification")
    public record Verification(boolean whole, long entries, long brokenAt) {

        static Verification of(AuditTrail.Verification found) {
            return new Verification(found.whole(), found.entries(), found.brokenAt());
        }
    }

    static final List<String> COLUMNS =
            List.of("id", "at", "node", "user", "action", "subject", "detail", "previousHash", "hash");

    List<String> cells() {
        return List.of(Long.toString(id), at.toString(), node, user, action, subject, detail, previousHash, hash);
    }

    static AuditJson of(AuditEntry entry) {
        return new AuditJson(
                entry.id(),
                entry.at(),
                entry.node(),
                entry.user(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.previousHash(),
                entry.hash());
    }
}
