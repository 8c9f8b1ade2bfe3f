package org.upgradenight.run;

/**
 * The recorded outcome of one phone.
 *
 * @param reason a stable word such as {@code ERROR_4}
 * @param proofs the words of what proves it, with blanks between; empty when nothing does
 * @param detail for people; cut to 1000 characters
 */
public record DeviceOutcome(String device, Outcome outcome, String reason, String detail, int attempts, String proofs) {

    public DeviceOutcome(String device, Outcome outcome, String reason, String detail, int attempts) {
        this(device, outcome, reason, detail, attempts, "");
    }

    public DeviceOutcome {
        detail = detail.length() > 1000 ? detail.substring(0, 1000) : detail;
    }
}
