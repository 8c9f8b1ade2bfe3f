package org.upgradenight.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What is open, counted once a second however many pages show it. */
@ApplicationScoped
class OpenSettingsLately {

    private static final String EVERYWHERE = "";

    private final Lately<String, OpenSettings> lately;

    protected OpenSettingsLately() {
        this(Clock.systemUTC());
    }

    @Inject
    OpenSettingsLately(Clock clock) {
        lately = new Lately<>(clock, Duration.ofSeconds(1));
    }

    OpenSettings asked(Answers answers) {
        return lately.get(EVERYWHERE, () -> UnrestoredQuestion.all(answers));
    }
}
