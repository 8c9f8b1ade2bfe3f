package org.upgradenight.callmanager.ris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.xml.MalformedXmlException;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;

class RisAnswerTest {

    private static final DeviceName ONE = new DeviceName("SEP00DEAD000001");
    private static final DeviceName TWO = new DeviceName("SEP00DEAD000002");

    private static Map<DeviceName, Registration> read(String wrapper, String result) {
        String answer = "<soapenv:Envelope xmlns:soapenv='s'><soapenv:Body><ns1:" + wrapper
                + " xmlns:ns1='http://schemas.cisco.com/ast/soap' xmlns:xsi='x'><ns1:selectCmDeviceReturn>"
                + "<ns1:SelectCmDeviceResult>" + result + "</ns1:SelectCmDeviceResult><ns1:StateInfo>&lt;StateInfo/&gt;"
                + "</ns1:StateInfo></ns1:selectCmDeviceReturn></ns1:" + wrapper + "></soapenv:Body></soapenv:Envelope>";
        return RisAnswer.read(XmlElement.parse(answer), List.of(ONE, TWO));
    }

    private static String node(String name, String devices) {
        return "<ns1:item><ns1:ReturnCode>Ok</ns1:ReturnCode><ns1:Name>" + name + "</ns1:Name><ns1:NoChange>false"
                + "</ns1:NoChange><ns1:CmDevices>" + devices + "</ns1:CmDevices></ns1:item>";
    }

    private static String device(DeviceName name, String status, String reason, long since) {
        return "<ns1:item><ns1:Name>" + name + "</ns1:Name><ns1:DirNumber>2001-Registered</ns1:DirNumber><ns1:Httpd>Yes"
                + "</ns1:Httpd><ns1:Status>" + status + "</ns1:Status><ns1:StatusReason>" + reason
                + "</ns1:StatusReason>"
                + "<ns1:TimeStamp>" + since + "</ns1:TimeStamp><ns1:LinesStatus><ns1:item><ns1:Status>Registered"
                + "</ns1:Status></ns1:item></ns1:LinesStatus><ns1:ActiveLoadID>sip78xx.14-1-1</ns1:ActiveLoadID>"
                + "<ns1:IPAddress><ns1:item><ns1:IP>2001:db8::1</ns1:IP><ns1:IPAddrType>ipv6</ns1:IPAddrType></ns1:item>"
                + "<ns1:item><ns1:IP>192.0.2.7</ns1:IP><ns1:IPAddrType>ipv4</ns1:IPAddrType><ns1:Attribute>Unknown"
                + "</ns1:Attribute></ns1:item></ns1:IPAddress></ns1:item>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"selectCmDeviceResponse", "selectCmDeviceExtResponse"})
    void readsAPhoneAndKnowsWhichIsMissing(String wrapper) {
        Map<DeviceName, Registration> answer = read(
                wrapper,
                "<ns1:TotalDevicesFound>1</ns1:TotalDevicesFound><ns1:CmNodes>"
                        + node("cm1", device(ONE, "Registered", "0", 1_790_000_000)) + "</ns1:CmNodes>");
        assertEquals(
                new Registration(
                        ONE,
                        RegistrationState.REGISTERED,
                        "192.0.2.7",
                        Optional.of(Instant.ofEpochSecond(1_790_000_000)),
                        "Yes",
                        "sip78xx.14-1-1",
                        "",
                        "cm1"),
                answer.get(ONE));
        assertEquals(Registration.unknown(TWO), answer.get(TWO));
    }

    @Test
    void registeredBeatsANewerWordOfAnotherNode() {
        Registration merged = read(
                        "selectCmDeviceResponse",
                        "<ns1:CmNodes>" + node("cm1", device(ONE, "UnRegistered", "13", 2000))
                                + node("cm2", device(ONE, "Registered", "0", 1000))
                                + node("cm3", device(ONE, "UnRegistered", "9", 3000)) + "</ns1:CmNodes>")
                .get(ONE);
        assertEquals(RegistrationState.REGISTERED, merged.state());
        assertEquals("cm2", merged.node());
    }

    @Test
    void amongOthersTheNewestWordCounts() {
        Registration merged = read(
                        "selectCmDeviceResponse",
                        "<ns1:CmNodes>" + node("cm1", device(ONE, "UnRegistered", "13", 2000))
                                + node("cm2", device(ONE, "Rejected", "14", 3000))
                                + node("cm3", device(ONE, "UnRegistered", "9", 1000)) + "</ns1:CmNodes>")
                .get(ONE);
        assertEquals(RegistrationState.REJECTED, merged.state());
        assertEquals("configuration mismatch (14)", merged.reason());
    }

    @Test
    void nothingFoundHasNoNodes() {
        Map<DeviceName, Registration> answer = read(
                "selectCmDeviceExtResponse",
                "<ns1:TotalDevicesFound>0</ns1:TotalDevicesFound><ns1:CmNodes xsi:nil='1'/>");
        assertEquals(Map.of(ONE, Registration.unknown(ONE), TWO, Registration.unknown(TWO)), answer);
    }

    @Test
    void aSilentNodeIsTold() {
        Registration missing = read(
                        "selectCmDeviceResponse",
                        "<CmNodes><item><ReturnCode>NodeNotResponding</ReturnCode><Name>cm2</Name></item></CmNodes>")
                .get(ONE);
        assertEquals(RegistrationState.UNKNOWN, missing.state());
        assertEquals("no answer from node cm2", missing.reason());
    }

    @Test
    void otherAnswersAreRefused() {
        XmlElement html = XmlElement.parse("<html><body>Welcome</body></html>");
        assertThrows(MalformedXmlException.class, () -> RisAnswer.read(html, List.of(ONE)));
    }
}
