package org.upgradenight.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.upgradenight.inventory.Scope;

/**
 * What a run is to do, whether it is asked for, planned or under way.
 *
 * @param canary over the whole run
 * @param groupCanary of each group of one model, load and site, after the canary of the run
 * @param windowEndsAt after it nothing more is begun
 * @param choices those of them that the job knows
 */
public record RunTerms(
        JobName job,
        Source source,
        Scope scope,
        boolean dryRun,
        Optional<Canary> canary,
        Optional<GroupCanary> groupCanary,
        Optional<Instant> windowEndsAt,
        RunChoices choices) {

    public RunTerms {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(canary, "canary");
        Objects.requireNonNull(groupCanary, "groupCanary");
        Objects.requireNonNull(windowEndsAt, "windowEndsAt");
        choices = choices.fitting(job);
    }

    /** Has terms, and tells them as if they were its own. */
    public interface Owner {
        RunTerms terms();

        default JobName job() {
            return terms().job();
        }

        default Source source() {
            return terms().source();
        }

        default Scope scope() {
            return terms().scope();
        }

        default boolean dryRun() {
            return terms().dryRun();
        }

        default Optional<Canary> canary() {
            return terms().canary();
        }

        default Optional<GroupCanary> groupCanary() {
            return terms().groupCanary();
        }

        default Optional<Instant> windowEndsAt() {
            return terms().windowEndsAt();
        }

        default RunChoices choices() {
            return terms().choices();
        }
    }
}
