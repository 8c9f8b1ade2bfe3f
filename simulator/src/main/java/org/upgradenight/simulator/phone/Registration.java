package org.upgradenight.simulator.phone;

import java.time.Instant;

/**
 * What CUCM's real-time service knows about the phone.
 *
 * @param registered whether it is registered now
 * @param known whether the service has ever heard of it
 * @param statusReason code of the last change, such as 9 for a reset by CallManager
 * @param changed the wall-clock second of the last change
 */
public record Registration(boolean registered, boolean known, int statusReason, Instant changed) {

    Registration to(boolean nowRegistered, int reason, Instant now) {
        Instant later = now.getEpochSecond() > changed.getEpochSecond() ? now : changed.plusSeconds(1);
        return new Registration(nowRegistered, true, reason, later);
    }
}
