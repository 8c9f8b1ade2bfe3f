package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.StatusMessages;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpPhonePagesWireTest {

    private static final String DEVICE =
            "<DeviceInformation><MACAddress>0003E369A125</MACAddress><versionID>v1</versionID></DeviceInformation>";

    private static final String FIRST = Generation.adapter("device.statistics.device");

    private final PhoneHttp http = new PhoneHttp(
            new HttpLimits(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(500), 64 * 1024, 10));
    private final HttpPhonePages pages = new HttpPhonePages(http);
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
    void readsTheFirstFormThatTellsAndSendsNoCredentials() {
        wire.on("/DeviceInformationX", DEVICE);

        PageAnswer<DevicePage> answer = pages.device(phone(), Trail.NONE);

        assertEquals("0003E369A125", content(answer).mac());
        assertEquals(List.of(FIRST, "/DeviceInformationX"), wire.paths());
        for (String request : wire.requests()) {
            String lower = request.toLowerCase(java.util.Locale.ROOT);
            assertFalse(lower.contains("authorization"), request);
            assertFalse(lower.contains("upgrade:"), request);
            assertFalse(lower.contains("accept-encoding"), request);
        }
    }

    @Test
    void aPathThatALoadLacksIsAskedLastFromThenOn() {
        wire.on("/DeviceInformationX", DEVICE);
        pages.device(phone(), Trail.NONE);
        int first = wire.paths().size();

        assertEquals("0003E369A125", content(pages.device(phone(), Trail.NONE)).mac());
        assertEquals(
                List.of("/DeviceInformationX"),
                wire.paths().subList(first, wire.paths().size()));

        wire.on(FIRST, DEVICE).on("/DeviceInformationX", WirePhone.status(404, ""));
        assertEquals("0003E369A125", content(pages.device(phone(), Trail.NONE)).mac());
    }

    /** No XML form tells of FIPS; the load has a label that nobody has written down. */
    @Test
    void localisedDevicePageIsCompletedByXml() {
        wire.on(
                FIRST,
                "<table><tr><td>MAC-osoite</td><td>0003E369A125</td></tr><tr><td>FIPS mode enabled</td><td>Yes</td></tr></table>");
        wire.on("/DeviceInformationX", DEVICE);

        DevicePage page = content(pages.device(phone(), Trail.NONE));

        assertEquals("v1", page.load());
        assertEquals("FIPS=on", page.settings().text());
    }

    @Test
    void networkPageComesFromHtmlFirst() {
        wire.on(
                "/NetworkConfigurationX",
                "<NetworkConfiguration><TFTPServer1>10.0.0.5</TFTPServer1></NetworkConfiguration>");
        wire.on(
                Generation.adapter("device.statistics.configuration"),
                "<table><tr><td>TFTP server 1</td><td></td><td>10.0.0.5</td></tr>"
                        + "<tr><td>ITL signature</td><td></td><td>AA AA AA AA AA AA AA AA AA AA AA AA AA AA AA AA</td></tr></table>");

        PageAnswer<NetworkPage> answer = pages.network(phone(), Trail.NONE);

        assertEquals("aa".repeat(16), content(answer).itl().signature());
        assertEquals(1, wire.requests().size());
    }

    /** The labels of that locale are not known: XML tells the rest, but no XML form tells the trust list. */
    @Test
    void localisedNetworkPageIsCompletedByXml() {
        wire.on(
                Generation.adapter("device.statistics.configuration"),
                "<table><tr><td>Serwer TFTP 1</td><td></td><td>10.0.0.5</td></tr>"
                        + "<tr><td>Sygnatura ITL</td><td></td><td>AA AA AA AA AA AA AA AA AA AA AA AA AA AA AA AA</td></tr></table>");
        wire.on(
                "/NetworkConfigurationX",
                "<NetworkConfiguration><TFTPServer1>10.0.0.5</TFTPServer1><SSHAccess>No</SSHAccess></NetworkConfiguration>");

        NetworkPage page = content(pages.network(phone(), Trail.NONE));

        assertEquals("aa".repeat(16), page.itl().signature());
        assertEquals("10.0.0.5", page.tftpServer());
        assertEquals("SSH=off", page.settings().text());
    }

    @Test
    void pageThatAGenerationLacksIsNotAskedFor() {
        assertInstanceOf(PageAnswer.NotFound.class, pages.port(wire.phone("Cisco 8821"), Trail.NONE));
        assertEquals(List.of(), wire.paths());
    }

    @Test
    void phoneWithoutPagesIsNotFoundAndLockedOneForbidden() {
        assertInstanceOf(PageAnswer.NotFound.class, pages.statusMessages(phone(), Trail.NONE));
        wire.on(FIRST, WirePhone.status(401, ""));
        assertInstanceOf(PageAnswer.Forbidden.class, pages.device(phone(), Trail.NONE));
    }

    @Test
    void anotherDeviceIsNotAPhone() {
        wire.on(FIRST, DEVICE.replace("0003E369A125", "001122334455"));
        assertInstanceOf(PageAnswer.NotAPhone.class, pages.device(phone(), Trail.NONE));
        wire.on(FIRST, "<html>Printer</html>");
        assertInstanceOf(PageAnswer.NotAPhone.class, pages.device(phone(), Trail.NONE));
    }

    @Test
    void redirectsAreNotFollowed() {
        wire.on(
                FIRST,
                WirePhone.bytes(
                        "HTTP/1.1 302 x\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        assertInstanceOf(PageAnswer.NotFound.class, pages.device(phone(), Trail.NONE));
        assertFalse(wire.paths().contains("/elsewhere"));
    }

    @Test
    void silentPhoneCostsOneDeadline() {
        wire.on(FIRST, out -> TimeUnit.SECONDS.sleep(20));
        assertSilentWithin(Duration.ofMillis(2500), "UN2022");
        assertEquals(1, wire.requests().size());
    }

    @Test
    void tricklingPhoneIsCutAtTheDeadline() {
        wire.on(FIRST, out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out, 'x', 50);
        });
        assertSilentWithin(Duration.ofMillis(2500), "UN2022");
    }

    @Test
    void tricklingHeadersAreCutAtTheDeadline() {
        wire.on(FIRST, out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            drip(out, 'x', 50);
        });
        assertSilentWithin(Duration.ofMillis(2500), "UN2022");
    }

    @Test
    void endlessBodiesAreCutAtTheCap() {
        for (String head :
                List.of("HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n")) {
            WirePhone.Answer endless = out -> {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                byte[] block = "<a>".repeat(3000).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    out.write(block);
                }
            };
            wire.on(FIRST, endless).on("/DeviceInformationX", endless);
            assertSilentWithin(Duration.ofMillis(2500), "UN2023");
        }
    }

    @Test
    void brokenAnswerGetsOneMoreFormAndNoMore() {
        WirePhone.Answer broken = WirePhone.bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<Dev");
        wire.on(FIRST, broken);
        wire.on("/DeviceInformationX", broken);
        wire.on("/DeviceInformation", DEVICE);
        assertInstanceOf(PageAnswer.Silent.class, pages.device(phone(), Trail.NONE));
        wire.on("/DeviceInformationX", DEVICE);
        assertInstanceOf(PageAnswer.Page.class, pages.device(phone(), Trail.NONE));
    }

    @Test
    void closedPortIsSilentAtOnce() throws IOException {
        Phone phone = phone();
        wire.close();
        PageAnswer.Silent<?> silent = assertInstanceOf(PageAnswer.Silent.class, pages.device(phone, Trail.NONE));
        assertTrue(silent.reason().startsWith("UN2020"), silent.reason());
    }

    @Test
    void xxeReadsNothingAndAsksNobody() {
        wire.on(
                FIRST,
                "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'http://127.0.0.1:" + phone().port()
                        + "/stolen'>]><DeviceInformation><MACAddress>0003E369A125</MACAddress><versionID>&x;</versionID></DeviceInformation>");
        PageAnswer.NotAPhone<?> refused =
                assertInstanceOf(PageAnswer.NotAPhone.class, pages.device(phone(), Trail.NONE));
        assertTrue(refused.reason().startsWith("UN2025"), refused.reason());
        assertFalse(wire.paths().contains("/stolen"));
    }

    @Test
    void statusMessagesAreRead() {
        wire.on(
                Generation.adapter("device.settings.status.messages"),
                "<table><tr><td><b>1:00:00p Trust List update failed</b></td></tr></table>");
        PageAnswer<StatusMessages> answer = pages.statusMessages(phone(), Trail.NONE);
        assertEquals(List.of("Trust List update failed"), content(answer).texts());
    }

    private void assertSilentWithin(Duration most, String code) {
        long start = System.nanoTime();
        PageAnswer.Silent<?> silent = assertInstanceOf(PageAnswer.Silent.class, pages.device(phone(), Trail.NONE));
        assertTrue(silent.reason().startsWith(code), silent.reason());
        assertTrue(System.nanoTime() - start < most.toNanos(), "held longer than its deadline");
    }

    private static void drip(OutputStream out, char drop, int everyMillis) throws IOException, InterruptedException {
        while (true) {
            out.write(drop);
            out.flush();
            TimeUnit.MILLISECONDS.sleep(everyMillis);
        }
    }

    private static <T> T content(PageAnswer<T> answer) {
        return ((PageAnswer.Page<T>) answer).content();
    }

    private Phone phone() {
        return wire.phone("Cisco 8841");
    }
}
