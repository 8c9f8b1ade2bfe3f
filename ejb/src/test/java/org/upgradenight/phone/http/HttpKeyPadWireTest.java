package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.Key;
import org.upgradenight.phone.KeyAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayReason;
import org.upgradenight.phone.Screen;
import org.upgradenight.phone.ScreenAnswer;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpKeyPadWireTest {

    private static final String EXECUTE = "/CGI/Execute";
    private static final Key SETTINGS = new Key("Key:Settings");

    private final PhoneHttp http = new PhoneHttp(
            new HttpLimits(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(500), 64 * 1024, 10));
    private final HttpKeyPad keyPad = new HttpKeyPad(http, new Meters());
    private WirePhone wire;

    @BeforeEach
    void start() throws IOException {
        wire = new WirePhone();
    }

    @AfterEach
    void end() throws IOException {
        http.close();
        wire.close();
    }

    @Test
    void oneKeyIsOneFormPostWithTheLoginInFront() {
        wire.on(EXECUTE, response("Status=\"0\" Data=\"Success\""));

        assertInstanceOf(KeyAnswer.Accepted.class, press());

        assertEquals(1, wire.requests().size());
        String request = wire.requests().get(0);
        assertTrue(request.startsWith("POST /CGI/Execute "), request);
        assertTrue(request.contains("Authorization: Basic b3BlcmF0b3I6czNjcmV0\r\n"), request);
        assertTrue(request.contains("Content-Type: application/x-www-form-urlencoded"), request);
        assertFalse(request.contains("Expect"), request);
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        assertTrue(body.startsWith("XML=%3C"), body);
        String xml = URLDecoder.decode(body.substring(4), StandardCharsets.UTF_8);
        assertTrue(xml.contains("encoding=\"UTF-8\"") && xml.contains("URL=\"Key:Settings\""), xml);
    }

    @Test
    void successIsInTheBodyOnly() {
        wire.on(EXECUTE, "<?xml version=\"1.0\"?><CiscoIPPhoneError Number=\"4\"/>");
        KeyAnswer.AuthenticationRefused refused = assertInstanceOf(KeyAnswer.AuthenticationRefused.class, press());
        assertEquals(PlayReason.ERROR_4, refused.reason());

        wire.on(EXECUTE, "<CiscoIPPhoneError Number=\"1\">busy</CiscoIPPhoneError>");
        assertEquals(new KeyAnswer.Refused(1, "busy"), press());

        wire.on(EXECUTE, response("Status=\"6\" Data=\"URI not found\""));
        assertEquals(new KeyAnswer.Refused(6, "URI not found"), press());

        wire.on(EXECUTE, response("Status=\"0\" Data=\"Success\"").replace("Response>", "Other>"));
        assertInstanceOf(KeyAnswer.Unknown.class, press());

        wire.on(EXECUTE, "OK Success");
        assertInstanceOf(KeyAnswer.Unknown.class, press());
    }

    @ParameterizedTest
    @CsvSource({
        "401, AuthenticationRefused",
        "403, AuthenticationRefused",
        "404, Refused",
        "400, Refused",
        "500, Unknown",
        "503, Unknown",
        "302, Unknown"
    })
    void httpStatusIsTranslated(int status, String answer) {
        wire.on(EXECUTE, WirePhone.status(status, ""));
        assertEquals(answer, press().getClass().getSimpleName());
        assertEquals(1, wire.requests().size());
    }

    @Test
    void lostAnswersAreUnknownAndNeverRepeated() {
        wire.on(EXECUTE, out -> {});
        assertInstanceOf(KeyAnswer.Unknown.class, press());
        wire.on(EXECUTE, WirePhone.bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<Cis"));
        assertInstanceOf(KeyAnswer.Unknown.class, press());
        wire.on(EXECUTE, out -> TimeUnit.SECONDS.sleep(20));
        assertInstanceOf(KeyAnswer.Unknown.class, press());
        assertEquals(3, wire.requests().size());
    }

    @Test
    void keyThatFoundNoConnectionWasNotPressed() throws IOException {
        Phone phone = wire.phone("Cisco 8841");
        wire.close();
        assertInstanceOf(KeyAnswer.NotPressed.class, keyPad.press(phone, SETTINGS));
    }

    @Test
    void screenIsReadUnderEitherPath() {
        wire.on(
                "/CGI/ModeInfo",
                "<?xml version=\"1.0\"?><CiscoIPPhoneModeInfo><PlaneTitle>Applications</PlaneTitle><PlaneFieldCount>2</PlaneFieldCount>"
                        + "<CiscoIPPhoneFields><FieldName>Recents</FieldName></CiscoIPPhoneFields>"
                        + "<CiscoIPPhoneFields><FieldName>Admin settings</FieldName></CiscoIPPhoneFields></CiscoIPPhoneModeInfo>");

        ScreenAnswer answer = new HttpScreens(http).read(wire.phone("Cisco 8841"), Trail.NONE);

        Screen screen = assertInstanceOf(ScreenAnswer.Seen.class, answer).screen();
        assertEquals(new Screen("Applications", java.util.List.of("Recents", "Admin settings"), true), screen);
    }

    @ParameterizedTest
    @CsvSource({
        "9, ONHOOK, Idle",
        "9, CONNECTED, Busy",
        "9, RINGIN, Busy",
        "9, ON, Busy",
        "2, ON, Untold",
        "'', ONHOOK, Idle",
    })
    void linesTellOfCalls(String type, String icon, String state) {
        wire.on(
                "/CGI/Java/LineInfo",
                "<CiscoIPPhoneLineInfo><CiscoIPPhoneLines><LineType>" + type + "</LineType><LineIconState> " + icon
                        + " </LineIconState></CiscoIPPhoneLines></CiscoIPPhoneLineInfo>");
        assertEquals(state, callState().getClass().getSimpleName());
    }

    @Test
    void streamsTellWhereLinesDoNot() {
        String stream = Generation.adapter("device.statistics.streaming.");
        wire.on(stream + 0, "<table><tr><td>Stream status</td><td></td><td>Not Ready</td></tr></table>");
        assertInstanceOf(CallState.Idle.class, callState());
        wire.on(stream + 1, "<table><tr><td>Stream status</td><td></td><td>Active</td></tr></table>");
        assertInstanceOf(CallState.Busy.class, callState());
    }

    @Test
    void ringingIsSeenInTheServiceState() {
        wire.on(
                "/StreamingStatisticsX?1",
                "<StreamingStatistics><StreamStatus>Not Ready</StreamStatus></StreamingStatistics>");
        wire.on(
                Generation.adapter("device.statistics.device"),
                "<table><tr><td>Service state</td><td>Ringing</td></tr></table>");
        assertInstanceOf(CallState.Busy.class, callState());
        wire.on(
                Generation.adapter("device.statistics.device"),
                "<table><tr><td>Service state</td><td>Idle</td></tr></table>");
        assertInstanceOf(CallState.Idle.class, callState());
    }

    @Test
    void askedAgainAPhoneIsAskedWhereItToldBefore() {
        String stream = Generation.adapter("device.statistics.streaming.");
        wire.on(stream + 0, "<table><tr><td>Stream status</td><td></td><td>Not Ready</td></tr></table>");
        HttpCallStates states = new HttpCallStates(http);
        CallState.Idle before = assertInstanceOf(CallState.Idle.class, callState());
        wire.requests().clear();
        assertInstanceOf(CallState.Idle.class, states.again(wire.phone("Cisco 7842"), before, Trail.NONE));
        assertFalse(wire.paths().stream().anyMatch(path -> path.contains("Info")), wire.paths()::toString);
        wire.on(stream + 0, "<table><tr><td>Stream status</td><td></td><td>Active</td></tr></table>");
        assertInstanceOf(CallState.Busy.class, states.again(wire.phone("Cisco 7842"), before, Trail.NONE));
    }

    @Test
    void nothingToldIsUntold() {
        assertInstanceOf(CallState.Untold.class, callState());
        wire.on("/CGI/Java/LineInfo", "<CiscoIPPhoneError Number=\"4\"/>");
        assertInstanceOf(CallState.Untold.class, callState());
    }

    private CallState callState() {
        return new HttpCallStates(http).of(wire.phone("Cisco 7842"), Trail.NONE);
    }

    private KeyAnswer press() {
        return keyPad.press(wire.phone("Cisco 8841"), SETTINGS);
    }

    private static String response(String attributes) {
        return "<?xml version=\"1.0\"?><CiscoIPPhoneResponse><ResponseItem " + attributes
                + " URL=\"Key:Settings\"/></CiscoIPPhoneResponse>";
    }
}
