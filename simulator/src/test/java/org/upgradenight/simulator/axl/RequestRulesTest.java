package org.upgradenight.simulator.axl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlReading;

class RequestRulesTest {

    private static final String LIST =
            "<searchCriteria><name>SEP%</name></searchCriteria><returnedTags><name/><model/></returnedTags>";

    private final RequestRules rules = new RequestRules();

    private static XmlNode envelope(String namespace, String operation, String inner) throws XMLStreamException {
        return XmlReading.read(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><n:" + operation
                        + " xmlns:n=\"" + namespace + "\">" + inner + "</n:" + operation + "></s:Body></s:Envelope>");
    }

    private static XmlNode request(String operation, String inner) throws XMLStreamException {
        return envelope("http://www.cisco.com/AXL/API/14.0", operation, inner)
                .child("Body")
                .orElseThrow()
                .children()
                .get(0);
    }

    private void takes(String operation, String inner) throws XMLStreamException {
        XmlNode request = request(operation, inner);
        assertDoesNotThrow(() -> rules.check(request, "14.0"));
    }

    private void refuses(String operation, String inner, String why) throws XMLStreamException {
        XmlNode request = request(operation, inner);
        AxlFault fault = assertThrows(AxlFault.class, () -> rules.check(request, "14.0"));
        assertTrue(fault.getMessage().contains(why), fault.getMessage());
    }

    @Test
    void requestsInTheSchemasOrderAreTaken() throws XMLStreamException {
        takes("getCCMVersion", "");
        takes("listPhone", LIST + "<skip>0</skip><first>1000</first>");
        takes("getPhone", "<uuid>{A}</uuid>");
        takes("updatePhone", "<name>SEP1</name><vendorConfig><a><b/></a></vendorConfig><secureAuthenticationUrl/>");
        takes("doDeviceReset", "<deviceName>SEP1</deviceName><isHardReset>true</isHardReset>");
        takes(
                "updateServiceParameter",
                "<processNodeName>E</processNodeName><name>n</name><service>s</service><value/>");
        takes(
                "updateAppUser",
                "<userid>u</userid><associatedDevices><device>a</device><device>b</device></associatedDevices>");
    }

    @Test
    void anotherOrderIsRefused() throws XMLStreamException {
        refuses("updatePhone", "<name>SEP1</name><authenticationUrl/><vendorConfig/>", "vendorConfig not expected");
        refuses("listPhone", LIST + "<first>1</first><skip>0</skip>", "skip not expected");
        refuses("updatePhone", "<vendorConfig/><name>SEP1</name>", "lacks its choice");
    }

    @Test
    void whatIsMissingOrUnknownOrTwiceIsRefused() throws XMLStreamException {
        refuses("listPhone", "<searchCriteria/><returnedTags/>", "has to have a child");
        refuses("listPhone", "<searchCriteria><name>%</name></searchCriteria>", "returnedTags expected");
        refuses("updatePhone", "<name>SEP1</name><webAccess>0</webAccess>", "webAccess not expected");
        refuses("getPhone", "<name>SEP1</name><name>SEP2</name>", "name not expected");
        refuses("getPhone", "", "lacks its choice");
        refuses("listPhone", LIST.replace("<model/>", "<vendorConfig/>"), "vendorConfig not expected");
    }

    @Test
    void textsThatAreNoNumbersAreRefused() throws XMLStreamException {
        refuses("listPhone", LIST + "<skip>none</skip>", "skip cannot be 'none'");
        refuses("doDeviceReset", "<deviceName>S</deviceName><isHardReset>yes</isHardReset>", "cannot be 'yes'");
    }

    @Test
    void childrenInANamespaceAreRefused() throws XMLStreamException {
        refuses("getPhone", "<x:name xmlns:x=\"urn:x\">SEP1</x:name>", "namespace 'urn:x'");
        refuses("updatePhone", "<name>S</name><vendorConfig><a xmlns=\"urn:x\"/></vendorConfig>", "namespace 'urn:x'");
    }

    @Test
    void operationsThatAVersionLacksAreRefused() throws XMLStreamException {
        XmlNode apply = request("applyPhone", "<name>SEP1</name>");
        assertDoesNotThrow(() -> rules.check(apply, "10.0"));
        assertThrows(AxlFault.class, () -> rules.check(apply, "9.1"));
        refuses("doEnterpriseParametersReset", "", "no operation");
    }

    @Test
    void envelopesOfAnotherVersionOrOperationAreRefused() throws XMLStreamException {
        XmlNode envelope = envelope("http://www.cisco.com/AXL/API/14.0", "getPhone", "<name>SEP1</name>");
        XmlNode operation = request("getPhone", "<name>SEP1</name>");
        assertDoesNotThrow(() -> RequestRules.checkEnvelope(envelope, operation, "14.0", "getPhone"));
        assertThrows(AxlFault.class, () -> RequestRules.checkEnvelope(envelope, operation, "12.5", "getPhone"));
        assertThrows(AxlFault.class, () -> RequestRules.checkEnvelope(envelope, operation, "14.0", "listPhone"));
        assertThrows(AxlFault.class, () -> RequestRules.checkEnvelope(operation, operation, "14.0", "getPhone"));
    }
}
