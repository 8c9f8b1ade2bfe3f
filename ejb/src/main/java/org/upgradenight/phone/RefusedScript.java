package org.upgradenight.phone;

/** A script of the administrator's that is not played. @param reason one of the things that speak against it */
public record RefusedScript(String file, String reason) {}
