package org.upgradenight.run;

/** One piece of work of one step: a phone at its site. */
public record WorkItem(String device, String site) {}
