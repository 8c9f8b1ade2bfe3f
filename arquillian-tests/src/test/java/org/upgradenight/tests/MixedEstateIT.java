package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Phones of every family, one in five of a family without any key script, one in five faulty in a seeded way, one in five
 * with pages and menus in another language, and some outside of the phone networks: what the product says of each is what the
 * simulator knows, and nobody is harmed. The build takes 400 phones; more on demand by {@code -Dmixed.phones=5000}.
 */
class MixedEstateIT {
    private static final int PHONES = Integer.getInteger("mixed.phones", 400);
    private static final double TIME_SCALE = PHONES > 1000 ? 10 : 20;
    private static final Duration LONGEST = Duration.ofMinutes(PHONES > 1000 ? 60 : 6);
    private static final int PER_NETWORK = 254;
    private static final String FAULTS =
            "error4=2,silent=2,refused=2,slow=1,inCall=2,restartMidSequence=2,callMidSequence=2,"
                    + "otherScreen=1,menuMoved=1,successWithoutEffect=1,nonXml=1,http401=1,impostor=1,reset=0.5,xxe=0.5,brokenMarkup=2";

    private static final String WITH_SCRIPTS = "7942=10,7962=10,7965=10,7975=10,7906=5,7911=5,7841=20,8841=15,8851=15";
    private static final String WITHOUT =
            ",7940=1,7960=1,6921=2,6945=2,6901=1,6911=1,3905=1,7937=1,7921=1,7925=1,8821=2,"
                    + "8831=2,7832=2,8832=2,8941=1,8945=1,8961=1,9951=1,9971=1";

    /** The first words of what is done by hand at models without a script that have steps of their own. */
    private static final Map<String, String> STEPS = Map.of(
            "7832", "Press Settings",
            "8832", "Press Settings",
            "8821", "On the handset open Settings",
            "8941", "Press Applications",
            "8945", "Press Applications",
            "8961", "Press Applications",
            "9951", "Press Applications",
            "9971", "Press Applications");

    /** In which the scripts of the 78xx and 88xx know all their menus; the other languages of the simulator are not these. */
    private static final Set<String> LISTED = Set.of("ENGLISH", "FRENCH", "GERMAN", "SPANISH");

    private static final Set<String> LOST = Set.of("FAILED ROW_NOT_FOUND", "FAILED SCREEN_UNEXPECTED");

    private static final String OTHER_STEPS = "Look in the phone's menu";

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
                        WITH_SCRIPTS + WITHOUT,
                        "telling-7800-percent",
                        "50",
                        "localised-percent",
                        "20",
                        "tongues",
                        "french,german,russian,finnish,spanish,italian"));
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
            String said = said(name);
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

    /** Visited with the steps of their model, where their pages tell that they need it; else looked at. */
    @Test
    void modelsWithoutAScriptGetNoKeyAndAreListed() {
        Verdict verdict = new Verdict();
        Map<String, String> lists = night.listLines();
        Set<String> visited = new TreeSet<>();
        withoutScript().forEach((name, phone) -> {
            String said = said(name);
            verdict.mustHold(phone.get("keys").asInt() == 0, name + " got keys");
            if (phone.get("itl").asText().equals("unsupported")) {
                boolean untouched = !phone.get("changedSettings").asBoolean();
                verdict.mustHold(untouched && said.equals("SKIPPED NO_TRUST_LIST_ON_MODEL"), name + " is " + said);
                return;
            }
            verdict.mustHold(
                    phone.get("itl").asText().equals("good") || lists.containsKey(name),
                    name + " is " + said + " with a bad list and in no letter");
            verdict.mustHold(!said.startsWith("FAILED") || said.equals("FAILED NO_SCRIPT"), name + " is " + said);
            verdict.mustHold(!mustBeVisited(name, phone) || said.equals("FAILED NO_SCRIPT"), name + " is " + said);
            if (said.equals("FAILED NO_SCRIPT")) {
                String model = phone.get("model").asText();
                visited.add(model);
                verdict.mustHold(
                        lists.getOrDefault(name, "").contains(STEPS.getOrDefault(model, OTHER_STEPS)),
                        name + " (" + model + ") is listed without its model's steps: " + lists.get(name));
            }
        });
        simulator
                .log(0)
                .forEach(entry -> verdict.mustHold(
                        !entry.get("kind").asText().equals("key")
                                || !withoutScript()
                                        .containsKey(entry.get("phone").asText()),
                        "a key for which there is no script: " + entry));
        verdict.orFail();
        assertTrue(visited.size() >= 5, visited::toString);
    }

    /** A sound phone within reach, with a bad list of which its pages tell, in a language that somebody has written down. */
    private static boolean mustBeVisited(String name, JsonNode phone) {
        return phone.get("itl").asText().equals("stale")
                && phone.get("tellsTrustList").asBoolean()
                && phone.get("faults").isEmpty()
                && phone.get("webOn").asBoolean()
                && phone.get("settings").asText().equals("ENABLED")
                && phone.get("knownToRis").asBoolean()
                && !phone.get("tongue").asText().equals("FINNISH")
                && !outOfBounds(phone)
                && before.get(name).get("webOn").asBoolean();
    }

    /** The 78xx and 88xx find their rows in the languages that their scripts list, and delete nothing in any other. */
    @Test
    void menusAreReadInTheLanguagesOfTheScripts() {
        Verdict verdict = new Verdict();
        Map<String, Integer> tongues = new TreeMap<>();
        after.forEach((name, phone) -> {
            if (!phone.get("family").asText().startsWith("SERIES_78")
                    && !phone.get("family").asText().startsWith("SERIES_88")) {
                return;
            }
            String tongue = phone.get("tongue").asText();
            boolean listed = LISTED.contains(tongue);
            boolean lost = LOST.contains(said(name));
            boolean sound = phone.get("tellsScreen").asBoolean()
                    && phone.get("faults").isEmpty()
                    && phone.get("settings").asText().equals("ENABLED");
            verdict.mustHold(!(sound && listed && lost), name + " in " + tongue + " is " + said(name));
            verdict.mustHold(
                    listed || !phone.get("tellsScreen").asBoolean() || erased(phone) == 0,
                    name + " was pressed to the end in " + tongue);
            if (sound && (said(name).startsWith("VERIFIED") || lost)) {
                tongues.merge(tongue, 1, Integer::sum);
            }
        });
        verdict.orFail();
        assertTrue(tongues.size() >= 5, tongues::toString);
    }

    private static Map<String, JsonNode> withoutScript() {
        Map<String, JsonNode> phones = new TreeMap<>(after);
        phones.values().removeIf(phone -> !phone.get("rightKeys").asText().isEmpty());
        return phones;
    }

    private static String said(String name) {
        JsonNode device = devices.get(name);
        return device.get("outcome").asText() + " " + device.get("reason").asText();
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
        devices.keySet().forEach(name -> outcomes.merge(said(name), 1, Integer::sum));
        return outcomes;
    }
}
