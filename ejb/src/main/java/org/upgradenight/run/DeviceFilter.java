package org.upgradenight.run;

import java.util.Objects;

/**
 * Restricts phones; an empty text does not.
 *
 * @param outcome a word of {@link Outcome}, or {@code OPEN} for phones that have none yet
 * @param q part of name, description, extension, address or owner
 * @param judged what the matrix said
 */
public record DeviceFilter(String outcome, String site, String model, String q, Judged judged) {

    /** What is asked of the newest verdict on a phone, and of the outcome's reason; an empty text asks nothing. */
    public record Judged(String cell, String remedy, String trustList, String reason) {

        public static final Judged ANY = new Judged("", "", "", "");

        public Judged {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(trustList, "trustList");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Of outcome {@link #outcome}: phones without any. */
    public static final String OPEN = "OPEN";

    public static final DeviceFilter ALL = new DeviceFilter("", "", "", "");

    public DeviceFilter(String outcome, String site, String model, String q) {
        this(outcome, site, model, q, Judged.ANY);
    }
}
