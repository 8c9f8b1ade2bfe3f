package org.upgradenight.sitework;

/** A row of an uploaded sheet that was not taken; the heading is line 1. */
public record RejectedAnswer(int line, String reason) {}
