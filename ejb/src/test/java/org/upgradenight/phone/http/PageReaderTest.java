package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.ShownSetting;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.phone.StatusMessage;
import org.upgradenight.phone.StatusMessages;

class PageReaderTest {

    private static final Phone PHONE = new Phone(
            new DeviceName("SEP0003E369A125"),
            new DeviceModel("Cisco 8845"),
            "",
            "127.0.0.1",
            80,
            new Credentials("u", "p"));

    @Test
    void deviceAsHtmlOfAnNewerPhone() {
        DevicePage page = device("<html><title>Cisco IP Phone CP-8845 ( SEP0003E369A125 )</title><TABLE>"
                + row(" MAC address", "0003E369A125")
                + row(" Host name", "SEP0003E369A125")
                + row(" Phone DN", "5920")
                + row(" App load ID", "rootfs8845_65.14&#x2D;3&#x2D;1")
                + row(" Version", "sip8845_65.14&#x2D;3&#x2D;1&#x2D;0001")
                + row(" Serial number", "FCH1234")
                + row(" Model number", "CP&#x2D;8845")
                + "</TABLE></html>");

        assertEquals(
                new DevicePage(
                        "0003E369A125",
                        "SEP0003E369A125",
                        "5920",
                        "sip8845_65.14-3-1-0001",
                        "FCH1234",
                        "CP-8845",
                        ShownSettings.NONE),
                page);
    }

    @Test
    void deviceAsXmlWithMixedCaseAndNulls() {
        DevicePage page = device("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><DeviceInformation>"
                + "<MACAddress>0003e369a125</MACAddress><HostName>SEP0003E369A125</HostName><phoneDN>null</phoneDN>"
                + "<appLoadID>P00308010200</appLoadID><versionID>8.1(2.0)</versionID><modelNumber>CP-7940</modelNumber>"
                + "<MessageWaiting> OUI</MessageWaiting></DeviceInformation>");

        assertEquals(
                new DevicePage(
                        "0003E369A125", "SEP0003E369A125", "", "P00308010200", "", "CP-7940", ShownSettings.NONE),
                page);
    }

    @Test
    void identityIsFoundInTheTitleOrAnyCell() {
        assertEquals(
                "0003E369A125",
                device("<html>Cisco Unified IP Phone CP-7975G (SEP0003E369A125)</html>")
                        .mac());
        assertEquals(
                "0003E369A125",
                device("<table><tr><td>\u0410\u0434\u0440\u0435\u0441</td><td>00:03:e3:69:a1:25</td></tr>")
                        .mac());
    }

    @Test
    void anotherPhonesPageIsNotAPhone() {
        Reading<DevicePage> reading = PageReader.device(
                PageFields.read(
                        "<DeviceInformation><MACAddress>AAAABBBBCCCC</MACAddress><HostName>SEP0003E369A125</HostName></DeviceInformation>"),
                PHONE);
        Reading.Whole<?> whole = assertInstanceOf(Reading.Whole.class, reading);
        assertInstanceOf(PageAnswer.NotAPhone.class, whole.answer());
    }

    @Test
    void pagesOfOtherThingsAreOther() {
        assertInstanceOf(Reading.Other.class, PageReader.device(PageFields.read("<html>Printer</html>"), PHONE));
        assertInstanceOf(Reading.Other.class, PageReader.network(PageFields.read("<html>Printer</html>"), PHONE));
        assertInstanceOf(Reading.Other.class, PageReader.port(PageFields.read("{}")));
    }

    @Test
    void networkWithItlSignatureOfTwentyBytes() {
        NetworkPage page = network("<table>"
                + row(" MAC address", "0003E369A125")
                + row(" IP address", "10.1.2.3")
                + row(" TFTP server 1", "10.0.0.5")
                + row(" Operational VLAN ID", "110")
                + row(" Authentication URL", "http://10.0.0.5:8080/ccmcip/authenticate.jsp")
                + row(" Security mode", "Non Secure")
                + row(" Web access", "Enabled")
                + row(" CTL file", "Not Installed")
                + row(" ITL file", "ITLFile.tlv")
                + row(" ITL signature", "8C 17 A8 0F 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10 ")
                + "</table>");

        assertEquals("8c17a80f0102030405060708090a0b0c0d0e0f10", page.itl().signature());
        assertEquals("10.0.0.5", page.tftpServer());
        assertEquals("http://10.0.0.5:8080/ccmcip/authenticate.jsp", page.authenticationUrl());
        assertEquals("110", page.voiceVlan());
        assertEquals("Non Secure", page.securityMode());
        assertEquals("Enabled", page.webAccess());
    }

    @Test
    void networkWithoutItl() {
        NetworkPage page = network("<table>" + row("TFTP server 1", "10.0.0.5") + row("ITL file", "Not Installed")
                + row("ITL signature", "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00") + "</table>");
        assertEquals("", page.itl().signature());
        assertEquals("Not Installed", page.itl().words());
    }

    @Test
    void networkAsXmlOfBothGenerations() {
        NetworkPage old = network(
                "<NetworkConfiguration><TFTPServer1>10.0.0.5</TFTPServer1><VLANId>7</VLANId>"
                        + "<GlobalSecurityMode>Non Secure</GlobalSecurityMode><webAccess>Yes</webAccess></NetworkConfiguration>");
        assertEquals("Non Secure", old.securityMode());
        assertEquals("Yes", old.webAccess());
        assertEquals("7", old.voiceVlan());
        assertEquals("", old.itl().signature());
        NetworkPage newer = network("<NetworkConfiguration><TFTPServer1>10.0.0.5</TFTPServer1>"
                + "<SecurityMode>Encrypted</SecurityMode><WebAccess>1</WebAccess></NetworkConfiguration>");
        assertEquals("Encrypted", newer.securityMode());
    }

    @Test
    void portOfEveryGeneration() {
        assertEquals(
                new PortPage("sw1", "192.0.2.1", "Gi1/0/5", "sw1-lldp", "192.0.2.2", "Gi1/0/5"),
                port("<PortInformation><PortSpeed>1000 Full</PortSpeed><CDPNeighborDeviceId>sw1</CDPNeighborDeviceId>"
                        + "<CDPNeighborIP>192.0.2.1</CDPNeighborIP><CDPNeighborPort>Gi1/0/5</CDPNeighborPort>"
                        + "<LLDPNeighborDeviceId>sw1-lldp</LLDPNeighborDeviceId><LLDPNeighborIP>192.0.2.2</LLDPNeighborIP>"
                        + "<LLDPNeighborPort>Gi1/0/5</LLDPNeighborPort></PortInformation>"));
        assertEquals(
                new PortPage("sw1", "192.0.2.1", "3/5", "", "", ""),
                port(
                        "<PortInformation><deviceId>sw1</deviceId><ipAddress>192.0.2.1</ipAddress><port>3/5</port></PortInformation>"));
        assertEquals(
                new PortPage("sw1", "192.0.2.1", "3/5", "", "", ""),
                port("<EthernetInformation><NeighborDeviceId>sw1</NeighborDeviceId><NeighborIP>192.0.2.1</NeighborIP>"
                        + "<NeighborPort>3/5</NeighborPort></EthernetInformation>"));
        assertEquals(
                new PortPage("sw1", "192.0.2.1", "Gi1/0/5", "", "", ""),
                port("<table>" + row("CDP Neighbor device ID", "sw1") + row("CDP Neighbor IP address", "192.0.2.1")
                        + row("CDP Neighbor port", "Gi1/0/5") + row("LLDP Neighbor device ID", "null") + "</table>"));
    }

    @Test
    void statusMessagesInEveryStamp() {
        List<String> wanted = List.of("ITL installed", "Trust List update failed");
        assertEquals(
                wanted,
                status(
                        "<table><tr><td><b>3:21:34p ITL installed</b></td></tr><tr><td><b>12:00:01a Trust List update failed</b></td></tr></table>"));
        assertEquals(
                wanted,
                status(
                        "<table><tr><td>[3:21:34p 07/12/26]\nITL installed</td></tr><tr><td>[3:22:34p 07/12/26]<br>Trust List update failed</td></tr></table>"));
        assertEquals(
                wanted,
                status(
                        "<table><tr><td>03:21:34pm 07/12/26] ITL installed</td></tr><tr><td>03:21:35pm 07/12/26] Trust List update failed</td></tr></table>"));
        assertEquals(
                wanted,
                status(
                        "<html>Phone (SEP0003E369A125)<br>[15:21:34 07/12/26] ITL installed<br>[15:21:35 07/12/26] Trust List update failed</html>"));
        assertEquals(
                wanted,
                status(
                        "<table><tr><td>3:21:34p</td><td></td><td>ITL installed</td></tr><tr><td>3:21:40p</td></tr><tr><td>Trust List update failed</td></tr></table>"));
        assertEquals(
                wanted,
                status("<table><tr><td>ITL installed</td></tr><tr><td>Trust List update failed</td></tr></table>"));
        assertEquals(
                wanted,
                status(
                        "<DeviceLog><status>3:21:34p ITL installed</status><status>3:22:34p Trust List update failed</status></DeviceLog>"));
    }

    @Test
    void statusMessagesKeepTheirStampsAndLieInAScriptOn69xx() {
        StatusMessages messages = content(PageReader.statusMessages(
                PageFields.read("<html><script>var s0 = \"[3:21:34p 07/12/26] ITL installed&[3:22:34p 07/12/26] "
                        + "File not found &lt;CTLFile.tlv&gt;\"; go();</script><body>Status messages</body></html>")));

        assertEquals(
                List.of(
                        new StatusMessage("3:21:34p 07/12/26", "ITL installed"),
                        new StatusMessage("3:22:34p 07/12/26", "File not found <CTLFile.tlv>")),
                messages.messages());
    }

    @Test
    void settingsInHtmlOfANewerPhone() {
        NetworkPage page = network("<table>" + row("TFTP server 1", "10.0.0.5") + row("PC port disabled", "Yes")
                + row("GARP enabled", "No") + row("Span to PC port", "no") + row("Voice VLAN access enabled", "Yes")
                + row("Video capability enabled", "0") + row("SSH access enabled", "Yes")
                + row("CDP: PC port", "Enabled") + row("LLDP&#x2D;MED: SW port", "Disabled") + row("LSC", "Installed")
                + row("CTL file", "Not Installed") + row("ITL file", "Installed") + "</table>");

        assertEquals(
                Map.of(
                        ShownSetting.PC_PORT,
                        false,
                        ShownSetting.GRATUITOUS_ARP,
                        false,
                        ShownSetting.SPAN_TO_PC_PORT,
                        false,
                        ShownSetting.PC_VOICE_VLAN_ACCESS,
                        true,
                        ShownSetting.SSH,
                        true,
                        ShownSetting.CDP_PC_PORT,
                        true,
                        ShownSetting.LLDP_SWITCH_PORT,
                        false),
                page.settings().on());
        assertEquals("Not Installed", page.ctl().text());
        assertEquals("Installed", page.lsc());
    }

    @Test
    void settingsInXmlOfBothGenerations() {
        NetworkPage old = network("<NetworkConfiguration><TFTPServer1>a</TFTPServer1><PCPortDisable>No</PCPortDisable>"
                + "<GARPEnabled>Yes</GARPEnabled><VoiceVlanAccessEnabled>No</VoiceVlanAccessEnabled>"
                + "<HandsetOnlyMode>Yes</HandsetOnlyMode></NetworkConfiguration>");
        assertEquals(
                "GRATUITOUS_ARP=on PC_PORT=on PC_VOICE_VLAN_ACCESS=off SPEAKERPHONE=off HEADSET=off",
                old.settings().text());
        NetworkPage newer = network("<NetworkConfiguration><TFTPServer1>a</TFTPServer1><GARP>No</GARP>"
                + "<SpanPcPort>Yes</SpanPcPort><SpeakerEnable>Yes</SpeakerEnable><CDPSWPort>Yes</CDPSWPort>"
                + "<LLDPPCPort>No</LLDPPCPort><ForwardingDelay>No</ForwardingDelay></NetworkConfiguration>");
        assertEquals(
                "GRATUITOUS_ARP=off SPAN_TO_PC_PORT=on SPEAKERPHONE=on CDP_SWITCH_PORT=on LLDP_PC_PORT=off"
                        + " FORWARDING_DELAY=off",
                newer.settings().text());
        assertEquals(newer.settings(), ShownSettings.parse(newer.settings().text()));
    }

    @Test
    void fipsStandsOnTheDevicePage() {
        DevicePage page =
                device("<table>" + row(" MAC address", "0003E369A125") + row(" FIPS mode enabled", "No") + "</table>");
        assertEquals("FIPS=off", page.settings().text());
    }

    @Test
    void aColonInACellOfItsOwnIsNoValue() {
        NetworkPage page = network("<table><tr><td>TFTP Server 1</td><td>:</td><td>10.0.0.5</td></tr></table>");
        assertEquals("10.0.0.5", page.tftpServer());
    }

    @Test
    void portThatDoesNotExistIsOther() {
        assertInstanceOf(
                Reading.Other.class,
                PageReader.port(PageFields.read(
                        "<PortInformation><deviceId></deviceId><port>Invalid Argument</port></PortInformation>")));
    }

    @Test
    void hostilePagesEndQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String piece : List.of(
                    "<tr><td>",
                    "<",
                    "<!--",
                    "&#x2D;",
                    "&",
                    "<td",
                    "<script>",
                    "1:00:00a ",
                    "[",
                    "12:",
                    "\u0000",
                    "var s0 = \"",
                    "var s1=\"&\" ")) {
                PageFields page = PageFields.read("<html>" + piece.repeat(262_144 / piece.length()));
                PageReader.device(page, PHONE);
                PageReader.network(page, PHONE);
                PageReader.port(page);
                PageReader.statusMessages(page);
                assertTrue(page.rows().size() <= 2001);
            }
        });
    }

    private static DevicePage device(String body) {
        return content(PageReader.device(PageFields.read(body), PHONE));
    }

    private static NetworkPage network(String body) {
        return content(PageReader.network(PageFields.read(body), PHONE));
    }

    private static PortPage port(String body) {
        return content(PageReader.port(PageFields.read(body)));
    }

    private static List<String> status(String body) {
        StatusMessages messages = content(PageReader.statusMessages(PageFields.read(body)));
        return messages.texts();
    }

    private static <T> T content(Reading<T> reading) {
        PageAnswer<T> answer =
                reading instanceof Reading.Whole<T> whole ? whole.answer() : ((Reading.Thin<T>) reading).answer();
        return ((PageAnswer.Page<T>) answer).content();
    }

    private static String row(String label, String value) {
        return "<TR><TD><B>" + label + "</B></TD><td width=20></TD><TD><B>" + value + "</B></TD></TR>";
    }
}
