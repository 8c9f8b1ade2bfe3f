package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** Rounds of races for a cluster whose phones in scope are silent, so that a run lasts long enough to be stopped. */
final class Racers {
    private static final Duration SHORT_RUN = Duration.ofSeconds(60);

    private final Night night;
    private final ObjectNode wanted;

    private Racers(Night night, ObjectNode wanted) {
        this.night = night;
        this.wanted = wanted;
    }

    /** Makes two phones silent and races for a check of these. */
    static Racers on(Night night) {
        List<String> silent = night.simulator().phones().values().stream()
                .filter(phone -> phone.get("webOn").asBoolean())
                .map(phone -> phone.get("name").asText())
                .limit(2)
                .toList();
        silent.forEach(phone -> night.simulator().fault(phone, "silent"));
        ObjectNode wanted = Api.run(night.cluster(), "health-check");
        ObjectNode scope = wanted.putObject("scope");
        silent.forEach(scope.putArray("devices")::add);
        return new Racers(night, wanted);
    }

    /** Two starts at once; the winner's run is ended. */
    void start(Race race) {
        long run = Api.id(race.run(201, () -> night.api().ask(night.cluster(), wanted)));
        halt(run);
    }

    /** A stopped run, resumed twice at once. Answers whether there was one: a run may be over before it is stopped. */
    boolean resume(Race race) {
        long run = night.api().start(night.cluster(), wanted);
        if (!halt(run).get("status").asText().equals("STOPPED")) {
            return false;
        }
        race.run(202, () -> night.api().tell(run, "restart"));
        halt(run);
        return true;
    }

    private JsonNode halt(long run) {
        night.api().tell(run, "stop");
        return night.api().awaitEnd(run, SHORT_RUN);
    }
}
