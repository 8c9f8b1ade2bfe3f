package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Phones of every family, one in five of them faulty in a seeded way, one in five with pages in another language, and some
 * outside of the phone networks: what the
 * product says of each is what the simulator knows, and nobody is harmed. The build takes 400 phones; more on demand by
 * {@code -Dmixed.phones=5000}.
 */
class MixedEstateIT {
    private static final int PHONES = Integer.getInteger("mixed.phones", 400);
    private static final double TIME_SCALE = PHONES > 1000 ? 10 : 20;
    private static final Duration LONGEST = Duration.ofMinutes(PHONES > 1000 ? 60 : 6);
    private static final int PER_NETWORK = 254;
    private static final String FAULTS =
            "error4=2,silent=2,refused=2,slow=1,inCall=2,restartMidSequence=2,callMidSequence=2,"
                    + "otherScreen=1,menuMoved=1,successWithoutEffect=1,nonXml=1,http401=1,impostor=1,reset=0.5,xxe=0.5";

    private static SimulatorProcess simulator;
    private static Night night;
    private static Map<String, JsonNode> before;
    private static Map<String, JsonNode> after;
    private static Map<String, JsonNode> devices;

    @BeforeAll
    static void holdIt() {
        simulator = SimulatorProcess.start(
                SharedServer.folder(),
                Night.phones(
                        PHONES,
                        13,
                        TIME_SCALE,
                        "faults",
                        FAULTS,
                        "bad-itl-percent",
                        "60",
                        "model-mix",
                        "7942=10,7962=10,7965=10,7975=10,7906=5,7911=5,7841=20,8841=15,8851=15",
                        "telling-7800-percent",
                        "50",
                        "localised-percent",
                        "20"));
        night = SharedServer.with(simulator, "mixed");
        Pace pace = Pace.scaled(TIME_SCALE);
        night.introduce(pace);
        night.api().putCluster("mixed", cautious(pace)).expect(200);
        night.complete("pre-upgrade-preparation", LONGEST);
        night.upgrade();
        before = simulator.phones();
        long deletion = night.api().start("mixed", Api.runAtOnce("mixed", "itl-deletion"));
        Night.mustComplete(night.api().awaitEnd(deletion, LONGEST));
        devices = night.api().devices(deletion);
        after = simulator.phones();
        new Ticker().say(outcomes().toString());
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    /** Unsure sequences are not pressed blind, and the last phones are out of bounds. */
    private static ObjectNode cautious(Pace pace) {
        ObjectNode body = Api.cluster(simulator, pace);
        ((ObjectNode) body.get("limits")).put("pressWithoutScreen", false);
        String network = simulator.endpoints().get("phoneNetwork").asText();
        String half = network.substring(0, network.indexOf('.', network.indexOf('.') + 1));
        var networks = body.putArray("phoneNetworks");
        for (int whole = 0; whole < lastNetwork(); whole++) {
            networks.add(half + "." + whole + ".0/24");
        }
        networks.add(half + "." + lastNetwork() + ".0/25");
        return body;
    }

    private static int lastNetwork() {
        return (PHONES - 1) / PER_NETWORK;
    }

    private static boolean outOfBounds(JsonNode phone) {
        String[] parts = phone.get("ip").asText().split("\\.");
        return Integer.parseInt(parts[2]) == lastNetwork() && Integer.parseInt(parts[3]) > 127;
    }

    @Test
    void everyOutcomeIsTheSimulatorsTruth() {
        Verdict verdict = new Verdict();
        after.forEach((name, phone) -> {
            JsonNode device = devices.get(name);
            String said =
                    device.get("outcome").asText() + " " + device.get("reason").asText();
            boolean good = phone.get("itl").asText().equals("good");
            boolean saidGood = said.startsWith("VERIFIED") || said.equals("SKIPPED TRUST_LIST_GOOD");
            boolean untold = said.startsWith("SKIPPED") && !saidGood;
            verdict.mustHold(
                    untold || saidGood == good,
                    name + " " + phone.get("faults") + " is " + said + ", its trust list is " + phone.get("itl") + "; "
                            + device.get("detail").asText());
            verdict.mustHold(
                    !said.startsWith("VERIFIED")
                            || (erased(phone) == 1
                                    && !device.get("proofs").asText().isEmpty()),
                    name + " is " + said + " without its list erased once, or without a proof");
        });
        verdict.orFail();
        assertTrue(outcomes().keySet().stream().anyMatch(said -> said.startsWith("VERIFIED")));
    }

    @Test
    void nobodyIsHarmed() {
        new Verdict().noHarm(after).orFail();
    }

    @Test
    void noKeyGoesToAPhoneWithAGoodList() {
        Verdict verdict = new Verdict();
        before.forEach((name, phone) -> verdict.mustHold(
                !phone.get("itl").asText().equals("good")
                        || phone.get("keys").asInt()
                                == after.get(name).get("keys").asInt(),
                name + " was in order and got keys"));
        verdict.orFail();
    }

    @Test
    void impostorsGetNoPasswordAndPhonesOutOfBoundsNothing() {
        Set<String> impostors = after.values().stream()
                .filter(phone -> phone.get("faults").toString().contains("impostor"))
                .map(phone -> phone.get("name").asText())
                .collect(Collectors.toSet());
        Set<String> beyond = after.values().stream()
                .filter(MixedEstateIT::outOfBounds)
                .map(phone -> phone.get("name").asText())
                .collect(Collectors.toSet());
        assertTrue(!impostors.isEmpty() && beyond.size() > PHONES / 200, impostors + " " + beyond);
        Verdict verdict = new Verdict();
        simulator.log(0).forEach(entry -> {
            String phone = entry.get("phone").asText();
            String kind = entry.get("kind").asText();
            boolean spokenTo = kind.equals("page") || kind.equals("key");
            verdict.mustHold(!(spokenTo && beyond.contains(phone)), "out of bounds, and spoken to: " + entry);
            String what = entry.get("what").asText();
            boolean guarded = kind.equals("key") || (what.contains("/CGI/") && !what.contains("/Serviceability?"));
            verdict.mustHold(!(spokenTo && guarded && impostors.contains(phone)), "an impostor was asked: " + entry);
        });
        verdict.orFail();
    }

    private static int erased(JsonNode phone) {
        return phone.get("itlErasedTimes").asInt();
    }

    private static Map<String, Integer> outcomes() {
        Map<String, Integer> outcomes = new TreeMap<>();
        devices.values()
                .forEach(device -> outcomes.merge(
                        device.get("outcome").asText() + " "
                                + device.get("reason").asText(),
                        1,
                        Integer::sum));
        return outcomes;
    }
}
