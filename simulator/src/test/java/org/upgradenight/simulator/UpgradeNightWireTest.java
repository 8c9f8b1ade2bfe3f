package org.upgradenight.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.cluster.Parameter;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.phone.Phone;
import org.upgradenight.simulator.phone.PhoneState;

/** One phone of each family through its documented sequence, over real sockets, after a real upgrade. */
class UpgradeNightWireTest {

    /** A tenth of a second is five seconds of phone time. */
    private static final Duration KEY_PACE = Duration.ofMillis(60);

    private static Simulator simulator;
    private static Voice voice;

    @BeforeAll
    static void upgradeAWholeEstate() throws Exception {
        simulator = Simulator.start(Options.of("--phones", "60", "--seed", "7", "--time-scale", "50")
                .with("calm", "true")
                .with("bad-itl-percent", 100));
        voice = new Voice(simulator.endpoints());
        Endpoints at = simulator.endpoints();
        // the remedy of the vendor's report: plain HTTP in both parameters, before the upgrade
        simulator
                .cluster()
                .put(new Parameter(
                        Parameter.ENTERPRISE_NODE,
                        Parameter.ENTERPRISE_SERVICE,
                        Parameter.SECURE_AUTHENTICATION_URL,
                        at.authenticationUrl(),
                        "String"));
        simulator.phones().values().forEach(Phone::resetByManager);
        Patience.until("all registered again", UpgradeNightWireTest::nobodyBoots);
        voice.control("/upgrade", "{}");
        Patience.until("all registered after the upgrade", UpgradeNightWireTest::nobodyBoots);
    }

    @AfterAll
    static void end() throws IOException {
        simulator.close();
    }

    @Test
    void settingsSequenceErasesA7942() throws Exception {
        erases(phone(Family.CLASSIC_MORE));
    }

    @Test
    void settingsSequenceErasesA7975() throws Exception {
        erases(phone(Family.CLASSIC_FIVE));
    }

    @Test
    void applicationsSequenceErasesA7841() throws Exception {
        erases(phone(Family.SERIES_7800));
    }

    @Test
    void applicationsSequenceErasesAn8800WhoseModeInfoShowsTheWay() throws Exception {
        Phone phone = phone(Family.SERIES_8800);
        press(phone, "Key:Applications");
        String mode = voice.page(phone.identity().ip(), "/CGI/Java/ModeInfo").body();
        assertTrue(mode.contains("<PlaneTitle>Applications</PlaneTitle>"), mode);
        assertTrue(mode.contains("<FieldName>Admin settings</FieldName>"), mode);
        press(phone, "Key:Applications");
        erases(phone);
    }

    @Test
    void pagesShowTheHashOfTheListThatIsInForce() throws Exception {
        Phone phone = phone(Family.SERIES_8800);
        String ip = phone.identity().ip();
        String page = voice.page(ip, "/CGI/Java/Serviceability?adapter=device.statistics.configuration")
                .body();
        assertTrue(page.contains(" ITL signature"), page);
        assertEquals(
                404, voice.page(ip, "/CGI/Java/Serviceability?adapter=nothing").status());
    }

    @Test
    void mailsAreKept() throws Exception {
        ServerSetup smtp = new ServerSetup(simulator.endpoints().smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail("tech@site.example", "night@hq.example", "Seven phones", "Please visit.", smtp);
        assertEquals("Seven phones", simulator.letters().get(0).subject());
        assertTrue(voice.control("/mail", "").body().contains("\"to\":[\"tech@site.example\"]"));
    }

    @Test
    void logTellsEveryKey() throws Exception {
        Phone phone = phone(Family.SERIES_7800);
        voice.press(phone.identity().ip(), "Key:NoSuchKey");
        String log = voice.control("/log?from=0&limit=100000", "").body();
        assertTrue(log.contains("Key:NoSuchKey"), "the key is in the log");
        assertTrue(log.lines().count() > 100, "boots are in the log");
    }

    private static void erases(Phone phone) throws Exception {
        assertEquals(PhoneState.TrustState.STALE, phone.state().trust());
        for (String key : simulator
                .truthOf(phone.identity().name())
                .get("rightKeys")
                .asText()
                .split(" ")) {
            press(
                    phone,
                    "Key:"
                            + key.replaceFirst("^([0-9])$", "KeyPad$1")
                                    .replace("*", "KeyPadStar")
                                    .replace("#", "KeyPadPound"));
        }
        assertEquals(1, phone.state().tally().erased());
        assertEquals(0, phone.state().tally().wiped());
        assertEquals(0, phone.state().tally().dialled());
        assertEquals(0, phone.state().tally().keysDropped());
        phone.resetByManager();
        Patience.until("new list is taken", () -> phone.state().trust() == PhoneState.TrustState.GOOD);
        assertFalse(phone.state().messages().isEmpty());
    }

    private static void press(Phone phone, String key) throws IOException {
        Patience.rest(KEY_PACE);
        try {
            String body = voice.press(phone.identity().ip(), key).body();
            assertTrue(body.contains("Status=\"0\""), key + ": " + body);
        } catch (IOException connectionLost) {
            assertTrue(phone.state().booting(), key + " cut short without a restart: " + connectionLost);
        }
    }

    private static boolean nobodyBoots() {
        return simulator.phones().values().stream()
                .noneMatch(phone -> phone.state().booting());
    }

    private static Phone phone(Family family) {
        return simulator.phones().values().stream()
                .filter(phone -> phone.identity().model().family() == family)
                .filter(phone -> phone.state().tally().sequences() == 0)
                .findFirst()
                .orElseThrow();
    }
}
