package org.upgradenight.inventory;

/**
 * A row that was left out.
 *
 * @param line where it begins, the header being line 1
 * @param reason with its code, for the operator
 */
public record RejectedRow(long line, String reason) {}
