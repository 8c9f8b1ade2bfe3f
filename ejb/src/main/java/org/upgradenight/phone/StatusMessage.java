package org.upgradenight.phone;

/** One status message. @param stamp its time as the phone writes it (79xx: without a date), empty when it has none */
public record StatusMessage(String stamp, String text) {}
