package org.upgradenight.access;

import java.time.Instant;

/** A user who is not listened to from one address for a while, because the password was wrong too often there. */
public record LockOut(String user, String address, int failures, Instant until) {}
