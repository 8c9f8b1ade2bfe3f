package org.upgradenight.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.phone.Phone;

class CucmWireTest {

    private static Simulator simulator;
    private static Soap soap;
    private static Voice voice;

    @BeforeAll
    static void start() throws Exception {
        simulator = Simulator.start(Options.of("--phones", "80", "--seed", "3", "--time-scale", "50")
                .with("calm", "true")
                .with("axl-max-rows", 50)
                .with("ris-per-minute", 6));
        soap = new Soap(simulator.endpoints());
        voice = new Voice(simulator.endpoints());
    }

    @AfterAll
    static void end() throws IOException {
        simulator.close();
    }

    @Test
    void versionIsToldAndAnUnservedSchemaIs599() throws Exception {
        assertTrue(soap.axl("12.5", "getCCMVersion", "").body().contains("12.5.1.10000-20"));
        HttpResponse<String> old = soap.axl("8.5", "getCCMVersion", "");
        assertEquals(599, old.statusCode());
        assertTrue(old.body().contains("Supported axl versions are 10.0"));
    }

    @Test
    void wrongPasswordIsAnHtmlPage() throws Exception {
        HttpResponse<String> refused = soap.axlWithPassword("wrong");
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("<html"));
    }

    @Test
    void tooManyRowsAreRefusedWithASuggestion() throws Exception {
        String all = "<searchCriteria><name>SEP%</name></searchCriteria><returnedTags><name/></returnedTags>";
        HttpResponse<String> refused = soap.axl("12.5", "listPhone", all);
        assertEquals(500, refused.statusCode());
        assertTrue(refused.body().contains("Suggestive Row Fetch: less than 50 rows"), refused.body());
        HttpResponse<String> window = soap.axl("12.5", "listPhone", all + "<skip>10</skip><first>20</first>");
        assertEquals(20, window.body().split("<phone ").length - 1);
        assertFalse(window.body().contains("vendorConfig"));
    }

    @Test
    void missingPhoneIsFault5007() throws Exception {
        HttpResponse<String> missing = soap.axl("12.5", "getPhone", "<name>SEP000000000000</name>");
        assertEquals(500, missing.statusCode());
        assertTrue(missing.body().contains("<axlcode>5007</axlcode>"));
    }

    @Test
    void vendorConfigIsReplacedAsAWholeAndReachesThePhoneByApply() throws Exception {
        Phone phone = phone(Family.SERIES_8800);
        String name = phone.identity().name();
        String update = "<name>" + name + "</name><vendorConfig><webAccess>1</webAccess></vendorConfig>";
        assertEquals(200, soap.axl("12.5", "updatePhone", update).statusCode());
        assertTrue(simulator.truthOf(name).get("changedSettings").asBoolean());
        assertTrue(phone.webOn(), "nothing happens before apply");
        soap.axl("12.5", "applyPhone", "<name>" + name + "</name>");
        Patience.until("web server closes", () -> !phone.webOn());
        String original = simulator.truthOf(name).get("originalVendorConfig").asText();
        soap.axl("12.5", "updatePhone", "<name>" + name + "</name><vendorConfig>" + original + "</vendorConfig>");
        assertFalse(simulator.truthOf(name).get("changedSettings").asBoolean());
    }

    @Test
    void fieldsOutOfOrderAreRefused() throws Exception {
        String name = phone(Family.SERIES_7800).identity().name();
        String update = "<name>" + name + "</name><authenticationUrl>http://a</authenticationUrl><vendorConfig/>";
        assertEquals(500, soap.axl("12.5", "updatePhone", update).statusCode());
        assertFalse(simulator.truthOf(name).get("changedSettings").asBoolean());
    }

    @Test
    void writesAreThrottledOnDemand() throws Exception {
        String name = phone(Family.SERIES_7800).identity().name();
        voice.control("/axl", "{\"writeThrottle\":true}");
        assertEquals(
                503,
                soap.axl("12.5", "updatePhone", "<name>" + name + "</name>").statusCode());
        assertEquals(
                200, soap.axl("12.5", "getPhone", "<name>" + name + "</name>").statusCode());
        voice.control("/axl", "{\"writeThrottle\":false}");
        assertEquals(
                200,
                soap.axl("12.5", "updatePhone", "<name>" + name + "</name>").statusCode());
    }

    @Test
    void readsAreRefusedOnDemandAsWhenMemoryIsShort() throws Exception {
        voice.control("/axl", "{\"refuseReads\":1}");
        HttpResponse<String> refused = soap.axl("12.5", "getCCMVersion", "");
        assertEquals(500, refused.statusCode());
        assertTrue(refused.body().contains("Maximum AXL Memory Allocation Consumed"), refused.body());
        assertEquals(200, soap.axl("12.5", "getCCMVersion", "").statusCode());
    }

    @Test
    void risTellsRegistrationUntilItIsAskedTooOften() throws Exception {
        String name = phone(Family.SERIES_7800).identity().name();
        HttpResponse<String> found = soap.ris("selectCmDeviceExt", name, "SEPUNKNOWN");
        assertTrue(found.body().contains("<ns1:TotalDevicesFound>1<"), found.body());
        assertTrue(found.body().contains("<ns1:Status>Registered<"));
        assertTrue(soap.ris("selectCmDeviceExt", "SEPUNKNOWN").body().contains("CmNodes xsi:nil"));
        assertTrue(soap.ris("selectCmDevice", "SEP*").body().contains("UnRegistered"), "an old node remembers");
        HttpResponse<String> last = found;
        for (int i = 0; i < 6; i++) {
            last = soap.ris("selectCmDeviceExt", name);
        }
        assertEquals(500, last.statusCode());
        assertTrue(last.body().contains("Exceeded allowed rate for Reatime information"));
    }

    @Test
    void trustListIsServedForEveryPhoneAndNoCtl() throws Exception {
        Endpoints at = simulator.endpoints();
        String base = "http://127.0.0.1:" + at.tftpPort();
        String name = phone(Family.SERIES_7800).identity().name();
        assertEquals(
                200, Voice.call(base + "/ITL" + name + ".tlv", "", Map.of()).status());
        assertEquals(
                404, Voice.call(base + "/CTL" + name + ".tlv", "", Map.of()).status());
        String config =
                Voice.call(base + "/" + name + ".cnf.xml.sgn", "", Map.of()).body();
        assertTrue(config.contains("<vendorConfig><settingsAccess>1</settingsAccess>"), config);
    }

    private static Phone phone(Family family) {
        return simulator.phones().values().stream()
                .filter(phone -> phone.identity().model().family() == family)
                .findFirst()
                .orElseThrow();
    }
}
