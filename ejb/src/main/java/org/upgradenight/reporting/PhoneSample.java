package org.upgradenight.reporting;

/** A phone named as an example. @param detail what is odd about it: a load, a status; may be empty */
public record PhoneSample(String location, String name, String description, String detail) {}
