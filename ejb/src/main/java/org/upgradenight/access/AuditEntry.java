package org.upgradenight.access;

import java.time.Instant;

/**
 * One deed in the audit trail.
 *
 * @param id its place in the chain, counted from 1 without gaps
 * @param action what was done, one word such as {@code cluster-put}
 * @param subject to what
 * @param detail more about it, without secrets
 * @param hash covers this entry and, by {@code previousHash}, all before it
 */
public record AuditEntry(
        long id,
        Instant at,
        String node,
        String user,
        String action,
        String subject,
        String detail,
        String previousHash,
        String hash) {}
