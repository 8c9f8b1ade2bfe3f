package org.upgradenight.run;

/**
 * Phones of a run with the same outcome for the same reason.
 *
 * @param reason the stable word
 * @param words what it means
 * @param advice what to do about it, empty when there is nothing to do
 */
public record ReasonGroup(String outcome, String reason, String words, String advice, long phones) {}
