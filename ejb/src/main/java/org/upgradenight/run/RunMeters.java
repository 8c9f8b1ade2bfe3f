package org.upgradenight.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import org.upgradenight.house.Counted;
import org.upgradenight.house.Meters;

/** Shows monitoring what this process's runs are doing. */
@ApplicationScoped
public class RunMeters {

    /** Outcomes written in a transaction, by their words. */
    record Recorded(Map<String, Long> outcomes) {}

    @Inject
    private Meters meters;

    @Inject
    private RunProgress progress;

    void show(@Observes Startup started) {
        meters.gauge("upgrade_night_runs_in_progress", "Runs at work in this process", progress::runsAtWork);
        meters.gauge("upgrade_night_conversations_active", "Conversations that hold a place", progress::allActive);
        meters.gauge(
                "upgrade_night_conversations_waiting", "Phones that wait for their next turn", progress::allWaiting);
    }

    /** Only what is committed counts. */
    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        recorded.outcomes().forEach((outcome, phones) -> meters.count(Counted.PHONES, outcome, phones));
    }
}
