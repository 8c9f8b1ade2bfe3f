package org.upgradenight.batch;

import java.time.Duration;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.RegistrationWatch;

/** How often registrations are followed: as often as phones are looked at, within the RIS rate. */
final class Registrations {

    private Registrations() {}

    static RegistrationWatch watch(Errand errand, CallManager callManager) {
        Duration rate =
                Duration.ofMinutes(1).dividedBy(errand.cluster().limits().risPerMinute());
        Duration poll = errand.cluster().limits().poll();
        return new RegistrationWatch(callManager, poll.compareTo(rate) < 0 ? rate : poll, errand.threads());
    }
}
