package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * {@code mvn -Pdemo verify}: a whole upgrade night on simulated phones, with one {@code kill -9} in mid-deletion. Its exit
 * status is 0 only if the simulator's truth says that nothing was lost, pressed twice after success, or left changed.
 */
public final class Demo {
    private static final double TIME_SCALE = Double.parseDouble(System.getProperty("demo.scale", "30"));
    private static final int PHONES = Integer.getInteger("demo.phones", 500);
    private static final long SEED = Long.getLong("demo.seed", 7);
    private static final double KILL_AT = 0.3;

    /** Few enough that at the kill some phones are done, some are being pressed, and some restart. */
    private static final int WINDOW = Integer.getInteger("demo.window", 60);

    private final Ticker ticker = new Ticker();
    private final Path folder;
    private final Night night;

    private Demo(Path folder, Night night) {
        this.folder = folder;
        this.night = night;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("demo.folder", "target/demo")).toAbsolutePath();
        Scrap.delete(folder);
        Files.createDirectories(folder);
        Map<String, String> phones = Night.phones(
                PHONES,
                SEED,
                TIME_SCALE,
                "faults",
                "standard",
                "log-file",
                folder.resolve("simulator.log").toString());
        boolean well;
        try (Night night = Night.open(folder, phones, Map.of())) {
            Runtime.getRuntime().addShutdownHook(new Thread(night::close));
            Demo demo = new Demo(folder, night);
            well = demo.rehearse();
            demo.keep();
        }
        System.exit(well ? 0 : 1);
    }

    private boolean rehearse() throws IOException {
        ticker.say("Simulated cluster with " + PHONES + " phones, time " + TIME_SCALE + " times as fast; console "
                + night.server().url("/"));
        night.introduce(Pace.scaled(TIME_SCALE).window(WINDOW));
        run("health-check");
        run("pre-upgrade-preparation");
        upgrade();
        long deletion = night.api().start(night.cluster(), "itl-deletion");
        ticker.say("itl-deletion is run " + deletion);
        Kill kill = killInMidDeletion(deletion);
        Night.mustComplete(follow(deletion));
        Map<String, JsonNode> devices = night.api().devices(deletion);
        KillCost cost = kill.cost(night, deletion);
        run("physical-remediation-mail");
        run("post-upgrade-restoration");
        long last = run("health-check");
        return report(devices, last, cost);
    }

    private long run(String job) {
        long run = night.api().start(night.cluster(), job);
        ticker.say(job + " is run " + run);
        Night.mustComplete(follow(run));
        return run;
    }

    private JsonNode follow(long run) {
        JsonNode end = night.api().await(run, Night.LONGEST_JOB, seen -> {
            ticker.show(seen);
            return Api.over(seen);
        });
        ticker.say(Ticker.line(end));
        end.get("messages")
                .forEach(message -> ticker.say("    " + message.get("code").asText() + " "
                        + message.get("text").asText()));
        return end;
    }

    private void upgrade() {
        ticker.say("The cluster is upgraded; every phone boots");
        night.upgrade();
        JsonNode sum = night.simulator().summary();
        ticker.say("  trust lists now: " + sum.get("itlGood") + " good, " + sum.get("itlStale") + " stale");
    }

    private Kill killInMidDeletion(long run) {
        JsonNode last = night.api().await(run, Night.LONGEST_JOB, seen -> {
            ticker.show(seen);
            return Api.over(seen) || underWay(seen);
        });
        if (Api.over(last)) {
            throw new AssertionError("the deletion was over before it could be killed: " + last);
        }
        ticker.say(Ticker.line(last));
        ticker.say("kill -9 " + night.server().pid());
        Kill kill = Kill.now(night, last);
        ticker.say("The server starts again");
        kill.revive(night);
        ticker.say("  " + Ticker.line(night.api().get(run)).strip());
        kill.resume(night, run);
        ticker.say("Resumed");
        return kill;
    }

    private static boolean underWay(JsonNode run) {
        return run.path("step").asText().equals("delete-itl")
                && run.get("done").asInt() >= KILL_AT * run.get("total").asInt()
                && run.get("inFlight").asInt() + run.path("waiting").asInt() > 0;
    }

    private boolean report(Map<String, JsonNode> devices, long last, KillCost cost) throws IOException {
        JsonNode mail = night.simulator().mail();
        Path lists = Lists.write(folder, mail);
        Map<String, JsonNode> truth = night.simulator().phones();
        ticker.plain("");
        Matrix.lines(night.api().matrix(night.cluster())).forEach(ticker::plain);
        ticker.plain("");
        ticker.plain("Outcomes of the deletion (" + devices.size() + " phones):");
        outcomes(devices)
                .forEach((words, count) -> ticker.plain(String.format(Locale.ROOT, "  %4d  %s", count, words)));
        ticker.plain("The kill: " + cost.words());
        ticker.plain("Letters: " + mail.size() + " received, text and lists in " + lists);
        ticker.plain("Simulator's log: " + folder.resolve("simulator.log") + ", server's log: "
                + night.server().log());
        ticker.plain("Truth: " + night.simulator().summary());
        Verdict verdict = new Verdict()
                .nothingLost(truth, devices, night.listed())
                .noHarm(truth)
                .nothingLeftChanged(
                        truth,
                        night.api().unrestored(night.cluster()),
                        night.api().outOfReach(night.cluster()));
        verdict.mustHold(
                night.api().devices(last).keySet().containsAll(truth.keySet()), "the last health check missed phones");
        return judged(verdict.findings());
    }

    private boolean judged(List<String> findings) {
        if (findings.isEmpty()) {
            ticker.say("WELL: nothing lost, nothing pressed after success, nothing left changed");
        } else {
            ticker.say("NOT WELL:");
            findings.forEach(finding -> ticker.plain("  " + finding));
        }
        return findings.isEmpty();
    }

    private static Map<String, Integer> outcomes(Map<String, JsonNode> devices) {
        Map<String, Integer> counts = new TreeMap<>();
        devices.values()
                .forEach(device -> counts.merge(
                        device.path("outcome").asText() + " "
                                + device.path("reason").asText(),
                        1,
                        Integer::sum));
        return counts;
    }

    private void keep() throws InterruptedException {
        if (Boolean.getBoolean("demo.keep")) {
            ticker.plain("The console stays up at " + night.server().url("/") + " (user admin, password "
                    + night.server().adminPassword() + ") until Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }

    /** The letters as files. */
    private static final class Lists {
        private Lists() {}

        static Path write(Path folder, JsonNode mail) throws IOException {
            Path lists = Files.createDirectories(folder.resolve("letters"));
            int number = 0;
            for (JsonNode letter : mail) {
                String name = String.format(Locale.ROOT, "%03d", ++number);
                String head = "To: " + letter.get("to") + "\nSubject: "
                        + letter.get("subject").asText() + "\n\n";
                Files.writeString(
                        lists.resolve(name + ".txt"), head + letter.get("text").asText(), StandardCharsets.UTF_8);
                for (JsonNode list : letter.get("attachments")) {
                    Files.writeString(
                            lists.resolve(name + ".csv"), list.get("content").asText(), StandardCharsets.UTF_8);
                }
            }
            return lists;
        }
    }
}
