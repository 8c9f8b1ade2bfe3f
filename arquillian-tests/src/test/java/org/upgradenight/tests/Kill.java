package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A {@code kill -9} of a server under a run, the next start, and the resume; it keeps the times. */
final class Kill {
    /** What the issue allows from boot to the resumed run. */
    static final Duration ALLOWED = Duration.ofSeconds(60);

    private static final Set<String> PAST = Set.of("verify", "mail-sites", "report");

    private final Instant killed;
    private final int underWay;
    private Instant ready;
    private Instant resumed;

    private Kill(Instant killed, int underWay) {
        this.killed = killed;
        this.underWay = underWay;
    }

    /** @param seen the run as it was seen last */
    static Kill now(Night night, JsonNode seen) {
        night.server().kill();
        return new Kill(
                Instant.now(),
                seen.get("inFlight").asInt() + seen.path("waiting").asInt());
    }

    /** Starts the server again. */
    void revive(Night night) {
        night.server().start().awaitReady();
        ready = Instant.now();
    }

    /** Resumes the run; waits until it is at its phones again, or over. */
    void resume(Night night, long run) {
        night.api().tell(run, "restart").expect(202);
        night.api()
                .await(
                        run,
                        ALLOWED,
                        seen -> Api.over(seen)
                                || seen.get("inFlight").asInt()
                                                + seen.path("waiting").asInt()
                                        > 0
                                || PAST.contains(seen.path("step").asText()));
        resumed = Instant.now();
    }

    Duration toReady() {
        return Duration.between(killed, ready);
    }

    Duration toResumed() {
        return Duration.between(killed, resumed);
    }

    KillCost cost(Night night, long run) {
        long inDoubt = night.api().devices(run).values().stream()
                .filter(device -> device.get("attempts").asInt() > 0)
                .filter(device -> interrupted(night, run, device.get("name").asText()))
                .count();
        long repeated = night.simulator().phones().values().stream()
                .mapToInt(phone -> Math.max(0, phone.get("sequencesStarted").asInt() - 1))
                .sum();
        return new KillCost(underWay, toReady(), toResumed(), inDoubt, repeated);
    }

    private static boolean interrupted(Night night, long run, String device) {
        return night.api().timeline(run, device).stream()
                .anyMatch(line -> line.toString().contains("was interrupted"));
    }
}
