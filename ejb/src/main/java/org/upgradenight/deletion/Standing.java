package org.upgradenight.deletion;

/**
 * How a phone stands in the journal when its conversation begins.
 *
 * @param attempt the open attempt's number
 * @param inDoubt whether that attempt was begun before this conversation, so that keys may have been sent already
 */
public record Standing(int attempt, boolean inDoubt) {}
