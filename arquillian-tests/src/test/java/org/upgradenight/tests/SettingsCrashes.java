package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Preparations and restorations whose server is killed again and again, with an upgrade between them. After each kill, what
 * the product lists as unrestored is held against what the cluster stores.
 */
final class SettingsCrashes {
    private static final Duration WHOLE = Duration.ofMinutes(30);
    private static final int SHARES = 900;

    private final Night night;
    private final Random random;
    private final Ticker ticker = new Ticker();
    private final Verdict verdict = new Verdict();
    private StoredSettings before;
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
    SettingsCrashes rehearse(int wanted, Map<String, String> choices) {
        ObjectNode preparation = Api.run(night.cluster(), "pre-upgrade-preparation");
        choices.forEach(preparation::put);
        killed(preparation, "prepare", wanted / 2);
        verdict.mustHold(!before.changed(StoredSettings.of(night.simulator())).isEmpty(), "nothing was prepared");
        night.upgrade();
        killed(Api.run(night.cluster(), "post-upgrade-restoration"), "restore", wanted - wanted / 2);
        return this;
    }

    /** Runs a job to its end, killed so often in one of its steps. */
    private void killed(ObjectNode body, String step, int wanted) {
        String job = body.get("job").asText();
        long run = night.api().start(night.cluster(), body);
        for (int i = 0; i < wanted; i++) {
            int share = SHARES / wanted;
            killSoon(run, step, i * share + random.nextInt(share));
        }
        JsonNode end = night.api().awaitEnd(run, WHOLE);
        ticker.say(job + ": " + Ticker.line(end));
        Night.mustComplete(end);
        listed(job);
    }

    private void killSoon(long run, String step, int from) {
        Duration nap = Duration.ofMillis(random.nextInt(700));
        night.api().await(run, WHOLE, seen -> Api.over(seen) || past(seen, step) || thousandths(seen, step) >= from);
        Pause.of(nap);
        JsonNode seen = night.api().get(run);
        if (Api.over(seen) || past(seen, step)) {
            ticker.say("too late: " + Ticker.line(seen));
            return;
        }
        ticker.say(Ticker.line(seen));
        Kill kill = Kill.now(night, seen);
        kill.revive(night);
        listed("kill " + ++kills);
        kill.resume(night, run);
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

    private static boolean past(JsonNode run, String step) {
        String now = run.path("step").asText();
        return now.equals("verify") || now.equals("report") || (now.equals("restore") && !step.equals(now));
    }

    private static int thousandths(JsonNode run, String step) {
        int total = run.get("total").asInt();
        boolean there = run.path("step").asText().equals(step) && total > 0;
        return there ? run.get("done").asInt() * 1000 / total : -1;
    }

    /** Holds the end against the beginning, and the simulator's log against what a cluster bears. */
    Verdict judge(int wanted, int risPerMinute) {
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
}
