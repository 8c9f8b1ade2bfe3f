package org.upgradenight.web.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A moment that somebody types in the time of their own wall clock; the page's script says which zone that is. */
public final class LocalTime {
    private String text = "";
    private String zone = "";
    private Optional<Instant> preset = Optional.empty();

    /** What the page's script fills in while nothing is typed. */
    void preset(Optional<Instant> moment) {
        preset = moment;
    }

    /** For the page's script; empty for nothing. */
    public String getUtc() {
        return preset.map(Instant::toString).orElse("");
    }

    /** @throws IllegalArgumentException when it is no moment, with the operator's words */
    public Optional<Instant> instant() {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text.strip())
                    .atZone(zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone))
                    .toInstant());
        } catch (DateTimeException notAMoment) {
            throw new IllegalArgumentException(ConsoleMessages.MESSAGES.notATime(), notAMoment);
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone == null ? "" : zone;
    }
}
