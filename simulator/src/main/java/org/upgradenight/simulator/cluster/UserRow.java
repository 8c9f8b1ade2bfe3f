package org.upgradenight.simulator.cluster;

/** An end user. */
public record UserRow(
        String uuid,
        String userId,
        String firstName,
        String lastName,
        String mail,
        String telephone,
        String department) {}
