package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;

/**
 * Preparations and restorations whose server is killed again and again, with an upgrade between them. After each kill, what
 * the product lists as unrestored is held against what the cluster stores.
 */
final class SettingsCrashes {
    private static final Duration WHOLE = Duration.ofMinutes(30);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int LONGEST_NAP_MILLIS = 400;

    private final Night night;
    private final Random random;
    private final Ticker ticker = new Ticker();
    private final Verdict verdict = new Verdict();
    private StoredSettings before;
    private int wanted;
    private int kills;

    SettingsCrashes(Night night, long seed) {
        this.night = night;
        this.random = new Random(seed);
    }

    SettingsCrashes introduce(Pace pace) {
        night.introduce(pace);
        before = StoredSettings.of(night.simulator());
        return this;
    }

    /** @param choices what the preparation is told beside its name, as a run's body has it */
    SettingsCrashes prepare(ObjectNode choices, List<Moment> moments) {
        StoredSettings begun = StoredSettings.of(night.simulator());
        ObjectNode body = Api.run(night.cluster(), "pre-upgrade-preparation");
        body.setAll(choices);
        killed(body, moments);
        verdict.mustHold(!begun.changed(StoredSettings.of(night.simulator())).isEmpty(), "nothing was prepared");
        return this;
    }

    SettingsCrashes upgradeAndRestore(List<Moment> moments) {
        night.upgrade();
        killed(Api.run(night.cluster(), "post-upgrade-restoration"), moments);
        return this;
    }

    /** Runs a job to its end, killed at those moments, or a little later. */
    private void killed(ObjectNode body, List<Moment> moments) {
        String job = body.get("job").asText();
        Lookout lookout = new Lookout(night.simulator());
        long run = night.api().start(night.cluster(), body);
        wanted += moments.size();
        for (Moment moment : moments) {
            kill(run, moment, lookout);
        }
        JsonNode end = night.api().awaitEnd(run, WHOLE);
        ticker.say(job + ": " + Ticker.line(end));
        Night.mustComplete(end);
        listed(job);
    }

    private void kill(long run, Moment moment, Lookout lookout) {
        Duration nap = Duration.ofMillis(random.nextInt(LONGEST_NAP_MILLIS));
        JsonNode seen = Awaitility.await(moment.toString())
                .atMost(WHOLE)
                .pollInterval(GLANCE)
                .until(() -> night.api().get(run), now -> Api.over(now) || moment.hasCome(now, lookout.look()));
        if (Api.over(seen)) {
            ticker.say("too late for " + moment + ": " + Ticker.line(seen));
            return;
        }
        Pause.of(nap);
        ticker.say(moment + ": " + Ticker.line(seen));
        Kill kill = Kill.now(night, seen);
        kill.revive(night);
        listed("kill " + ++kills);
        night.api().tell(run, "restart").expect(202);
    }

    /** The list of the unrestored is right: whatever is changed stands on it, with what it was before. */
    private void listed(String when) {
        List<JsonNode> rows = new ArrayList<>(night.api().unrestored(night.cluster()));
        rows.addAll(night.api().outOfReach(night.cluster()));
        StoredSettings now = StoredSettings.of(night.simulator());
        List<String> wrong = before.misses(now, rows);
        ticker.say(when + ": " + before.changed(now).size() + " settings changed, " + rows.size() + " listed, "
                + wrong.size() + " wrong");
        verdict.mustHold(wrong.isEmpty(), when + ": " + wrong.stream().limit(10).toList());
    }

    /** Holds the end against the beginning, and the simulator's log against what a cluster bears. */
    Verdict judge(int risPerMinute) {
        JsonNode sum = night.simulator().summary();
        ticker.say("truth: " + sum);
        verdict.mustHold(kills == wanted, "only " + kills + " kills of " + wanted + " came in time");
        verdict.mustHold(sum.get("misfits").asInt() == 0, sum.get("misfits") + " requests that no schema describes");
        List<String> left = before.changed(StoredSettings.of(night.simulator()));
        verdict.mustHold(
                left.isEmpty(),
                left.size() + " not as before: " + left.stream().limit(10).toList());
        new RequestLog(night.simulator().log(0), ticker).judge(verdict, risPerMinute);
        return verdict.nothingLeftChanged(
                night.simulator().phones(),
                night.api().unrestored(night.cluster()),
                night.api().outOfReach(night.cluster()));
    }

    /** Looks at what came into the simulator's log since it began, each entry once. */
    private static final class Lookout {
        private final SimulatorProcess simulator;
        private final List<JsonNode> axl = new ArrayList<>();
        private long next;

        Lookout(SimulatorProcess simulator) {
            this.simulator = simulator;
            next = simulator.log(0).size();
        }

        List<JsonNode> look() {
            List<JsonNode> news = simulator.log(next);
            next += news.size();
            news.stream()
                    .filter(entry -> entry.get("kind").asText().equals("axl"))
                    .forEach(axl::add);
            return axl;
        }
    }
}
