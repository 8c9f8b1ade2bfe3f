package org.upgradenight.sitework;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.sitework.OpenPhone.SwitchPort;

/** Phones for these tests. */
final class Phones {
    static final Instant SEEN = Instant.parse("2026-11-20T23:15:00Z");

    private Phones() {}

    static OpenPhone failed(int number, String site, String switchName, String port) {
        return phone(number, site, "A phone", port(switchName, port), "FAILED", "ERROR_4", "DELETE_BY_HTTP");
    }

    static OpenPhone judged(int number, String site, String remedy) {
        return phone(number, site, "A phone", port("sw", "1"), "SKIPPED", "", remedy);
    }

    static OpenPhone described(int number, String site, String description) {
        return phone(number, site, description, SwitchPort.UNKNOWN, "FAILED", description, "PHYSICAL");
    }

    static OpenPhone ended(int number, String outcome, String remedy) {
        return phone(number, "Berlin", "", SwitchPort.UNKNOWN, outcome, "", remedy);
    }

    private static OpenPhone phone(
            int number, String site, String text, SwitchPort port, String outcome, String reason, String remedy) {
        return new OpenPhone(
                "SEP%012X".formatted(number),
                site,
                "Cisco 7841",
                "1" + number,
                text,
                text,
                text,
                "10.1.0." + number,
                "UNREGISTERED",
                outcome,
                reason,
                remedy,
                "WEB_OFF_AND_UNREGISTERED",
                port,
                Optional.of(SEEN),
                Optional.of(SEEN));
    }

    private static SwitchPort port(String switchName, String port) {
        return new SwitchPort(switchName, "10.0.0.1", port, "110", "FCH0001", Optional.of(SEEN), true);
    }
}
