package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.upgradenight.run.PassiveMode;

/** Whether passive mode is on: stands on every page. */
@Named
@RequestScoped
public class PassiveBanner {

    @Inject
    private PassiveMode mode;

    private Optional<PassiveMode.Standstill> still;

    public boolean isOn() {
        return still().isPresent();
    }

    public String getReason() {
        return still().map(PassiveMode.Standstill::reason).orElse("");
    }

    public String getBy() {
        return still().map(PassiveMode.Standstill::by).orElse("");
    }

    public ShownTime getSince() {
        return ShownTime.of(still().map(PassiveMode.Standstill::since));
    }

    private Optional<PassiveMode.Standstill> still() {
        if (still == null) {
            still = mode.now();
        }
        return still;
    }
}
