package org.upgradenight.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.phone.Phone;

class FaultWireTest {

    private static final String DEVICE = "/CGI/Java/Serviceability?adapter=device.statistics.device";

    private static Simulator simulator;
    private static Voice voice;

    @BeforeAll
    static void start() throws Exception {
        simulator =
                Simulator.start(Options.of("--phones", "60", "--seed", "5", "--time-scale", "20", "--calm", "true"));
        voice = new Voice(simulator.endpoints());
    }

    @AfterAll
    static void end() throws IOException {
        simulator.close();
    }

    @Test
    void refusedPhoneResetsEveryConnection() {
        String ip = ill(Fault.REFUSED);
        assertThrows(IOException.class, () -> voice.page(ip, DEVICE));
    }

    @Test
    void silentPhoneAcceptsAndNeverAnswers() throws Exception {
        try (Socket socket = ask(ill(Fault.SILENT), DEVICE)) {
            socket.setSoTimeout(500);
            InputStream in = socket.getInputStream();
            assertThrows(SocketTimeoutException.class, in::read);
        }
    }

    @Test
    void closedPhonesShowPagesButTakeNoKeys() throws Exception {
        String error4 = ill(Fault.ERROR4);
        assertEquals(200, voice.page(error4, DEVICE).status());
        assertTrue(voice.press(error4, "Key:Settings").body().contains("CiscoIPPhoneError Number=\"4\""));
        assertEquals(401, voice.press(ill(Fault.HTTP401), "Key:Settings").status());
    }

    @Test
    void nonXmlAnswerStillPressedTheKey() throws Exception {
        Phone phone = phone(Fault.NON_XML);
        String body = voice.press(phone.identity().ip(), "Key:VolUp").body();
        assertTrue(body.contains("not a word of XML"));
        assertEquals(1, phone.state().tally().keys());
    }

    @Test
    void brokenAnswerIsResetInTheMiddle() {
        String ip = ill(Fault.RESET);
        assertThrows(IOException.class, () -> voice.page(ip, DEVICE));
    }

    @Test
    void trickleNeverEnds() throws Exception {
        try (Socket socket = ask(ill(Fault.TRICKLE), DEVICE)) {
            socket.setSoTimeout(2_000);
            assertTrue(socket.getInputStream().readNBytes(200).length == 200);
        }
    }

    @Test
    void endlessBodyPassesAnyCap() throws Exception {
        try (Socket socket = ask(ill(Fault.ENDLESS), DEVICE)) {
            socket.setSoTimeout(5_000);
            assertEquals(1_000_000, socket.getInputStream().readNBytes(1_000_000).length);
        }
    }

    @Test
    void brokenMarkupClosesNothing() throws Exception {
        String body = voice.page(ill(Fault.BROKEN_MARKUP), DEVICE).body();
        assertTrue(body.contains("<td") && !body.contains("</td"), body);
    }

    @Test
    void hostilePageHasExternalEntities() throws Exception {
        assertTrue(voice.page(ill(Fault.XXE), DEVICE).body().contains("SYSTEM \"file:///etc/hostname\""));
    }

    @Test
    void impostorShowsAnotherAddress() throws Exception {
        Phone phone = phone(Fault.IMPOSTOR);
        String page = voice.page(phone.identity().ip(), DEVICE).body();
        assertTrue(page.contains("00BEEF"), page);
    }

    @Test
    void httpsAuthenticationWorksWithAGoodListOnly() throws Exception {
        Phone phone = healthy();
        assertTrue(phone.state().config().authenticationUrlInForce().startsWith("https://"));
        assertTrue(voice.press(phone.identity().ip(), "Key:VolUp").body().contains("Status=\"0\""));
        voice.control("/phones/" + phone.identity().name(), "{\"itl\":\"stale\"}");
        assertTrue(voice.press(phone.identity().ip(), "Key:VolUp").body().contains("Number=\"4\""));
        PhoneConfig config = phone.state().config();
        phone.forceConfiguration(new PhoneConfig(0, 0, 1, config.authenticationUrl(), ""));
        assertTrue(voice.press(phone.identity().ip(), "Key:VolUp").body().contains("Status=\"0\""));
    }

    @Test
    void expectationIsError6AndMalformedObjectsAreError1() throws Exception {
        String ip = healthy().identity().ip();
        String request = "POST /CGI/Execute HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n";
        try (Socket socket = new Socket(ip, simulator.endpoints().phonePort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.contains("Number=\"6\""), answer);
        }
        assertTrue(voice.push(ip, "xml=<CiscoIPPhoneExecute/>").body().contains("Number=\"1\""));
        assertTrue(voice.push(ip, "XML=<CiscoIPPhoneExecute><Other/></CiscoIPPhoneExecute>")
                .body()
                .contains("Number=\"1\""));
        String raw = "XML=<CiscoIPPhoneExecute><ExecuteItem URL=\"Key:VolUp\"/></CiscoIPPhoneExecute>";
        assertTrue(voice.push(ip, raw).body().contains("Data=\"Success\""));
    }

    @Test
    void openRequestsAtOnceAreCounted() throws Exception {
        Phone phone = phone(Fault.SILENT);
        try (Socket first = ask(phone.identity().ip(), DEVICE);
                Socket second = ask(phone.identity().ip(), DEVICE)) {
            assertTrue(first.isConnected() && second.isConnected());
            String name = phone.identity().name();
            Patience.until(
                    "both are seen",
                    () -> simulator.truthOf(name).get("overlappingRequests").asInt() == 2);
        }
    }

    private static Socket ask(String ip, String path) throws IOException {
        Socket socket = new Socket(ip, simulator.endpoints().phonePort());
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String ill(Fault fault) {
        return phone(fault).identity().ip();
    }

    private static Phone phone(Fault fault) {
        Phone phone = healthy();
        phone.fault(fault, true);
        return phone;
    }

    private static synchronized Phone healthy() {
        return simulator.phones().values().stream()
                .filter(phone -> phone.identity().model().family() == Family.SERIES_7800)
                .filter(phone ->
                        phone.faults().isEmpty() && phone.state().tally().keys() == 0)
                .findFirst()
                .orElseThrow();
    }
}
