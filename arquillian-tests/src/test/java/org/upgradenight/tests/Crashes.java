package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * A deletion whose server is killed again and again, between a preparation and a restoration. The moments are drawn from a
 * seed: after how many more phones the next kill comes.
 */
final class Crashes {
    private static final Duration WHOLE = Duration.ofMinutes(10);
    private static final int FEW_RESETS = 30;

    private final Night night;
    private final Random random;
    private final Ticker ticker = new Ticker();
    private final Verdict verdict = new Verdict();
    private long deletion;
    private int kills;

    Crashes(Night night, long seed) {
        this.night = night;
        this.random = new Random(seed);
    }

    /** Prepares, upgrades, deletes in a narrow window under that many kills, restores. */
    Crashes rehearse(int wanted, int window) {
        Pace pace = Pace.scaled(night.simulator().timeScale());
        night.introduce(pace);
        night.complete("pre-upgrade-preparation");
        night.upgrade();
        night.pace(pace.window(window));
        deletion = night.api().start(night.cluster(), Api.runAtOnce(night.cluster(), "itl-deletion"));
        int step = 0;
        while (kills < wanted && killSoon(wanted, step)) {
            step++;
        }
        Night.mustComplete(night.api().awaitEnd(deletion, WHOLE));
        restore(pace);
        return this;
    }

    /**
     * Kills the server when the cluster stores every prior value again and next to no phone is told, gives that run up,
     * and restores by a new one.
     */
    private void restore(Pace pace) {
        night.pace(pace.resets(FEW_RESETS));
        long killed = night.api().start(night.cluster(), "post-upgrade-restoration");
        night.api().await(killed, WHOLE, run -> Api.over(run) || changedAtCluster() == 0);
        Kill kill = Kill.now(night, night.api().get(killed));
        long untold = night.simulator().phones().values().stream()
                .filter(phone -> !phone.get("follows").asBoolean())
                .count();
        ticker.say("killed with " + untold + " phones by our settings, and none of those in the cluster");
        verdict.mustHold(untold > 0 && changedAtCluster() == 0, "the restoration was killed too early or too late");
        kill.revive(night);
        verdict.mustHold(!night.api().unrestored(night.cluster()).isEmpty(), "phones that nobody told are not listed");
        night.api().tell(killed, "abandon").expect(202);
        night.pace(pace);
        night.complete("post-upgrade-restoration");
    }

    private int changedAtCluster() {
        return night.simulator().summary().get("changedSettings").asInt();
    }

    /** Kills once at a random moment of the deletion's rest; answers false when the run was over before. */
    private boolean killSoon(int wanted, int step) {
        int share = 900 / wanted;
        int from = step * share + random.nextInt(share);
        Duration nap = Duration.ofMillis(random.nextInt(1000));
        night.api().await(deletion, WHOLE, run -> Api.over(run) || deletedShare(run) * 1000 >= from);
        Pause.of(nap);
        JsonNode seen = night.api().get(deletion);
        if (Api.over(seen) || !seen.path("step").asText().equals("delete-itl")) {
            ticker.say("the deletion is past: " + Ticker.line(seen));
            return false;
        }
        ticker.say(Ticker.line(seen));
        Kill kill = Kill.now(night, seen);
        kill.revive(night);
        verdict.mustHold(
                night.api().get(deletion).get("interrupted").asBoolean(), "the start-up does not call it interrupted");
        kill.resume(night, deletion);
        kills++;
        Duration resuming = kill.toResumed().minus(kill.toReady());
        ticker.say("kill " + kills + ": ready after " + kill.toReady().toMillis() + " ms, resumed "
                + resuming.toMillis() + " ms later");
        verdict.mustHold(resuming.compareTo(Kill.ALLOWED) < 0, "resume took " + resuming);
        return true;
    }

    private static double deletedShare(JsonNode run) {
        boolean deleting = run.path("step").asText().equals("delete-itl");
        double total = run.get("total").asDouble();
        return deleting && total > 0 ? run.get("done").asInt() / total : 0;
    }

    /** Holds everything against the truth and the log. */
    Verdict judge(int wanted) {
        Map<String, JsonNode> truth = night.simulator().phones();
        JsonNode sum = night.simulator().summary();
        ticker.say("truth: " + sum);
        ticker.say(Ticker.line(night.api().get(deletion)));
        verdict.mustHold(kills == wanted, "only " + kills + " kills of " + wanted + " came in time");
        verdict.mustHold(
                sum.get("sequencesAfterErase").asInt() == 0,
                sum.get("sequencesAfterErase") + " pressed after an erase");
        verdict.mustHold(sum.get("erasedWhenEmpty").asInt() == 0, sum.get("erasedWhenEmpty") + " erased twice");
        verdict.mustHold(sum.get("misfits").asInt() == 0, sum.get("misfits") + " requests that no schema describes");
        KeyLog.of(night.simulator()).judge(verdict);
        return verdict.nothingLost(truth, night.api().devices(deletion), night.listed())
                .noHarm(truth)
                .nothingLeftChanged(
                        truth,
                        night.api().unrestored(night.cluster()),
                        night.api().outOfReach(night.cluster()));
    }
}
