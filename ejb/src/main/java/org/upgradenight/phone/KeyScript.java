package org.upgradenight.phone;

/** Placeholder of the catalogue's entry; its shape belongs to this room alone. */
public record KeyScript(String id) {}
