package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.xml.XmlElement;

class AxlFaultTest {

    @Test
    void notFound() {
        AxlFault fault = fault("Item not valid: The specified Phone was not found", "5007");
        assertTrue(fault.isNotFound());
        assertEquals("5007", fault.code());
    }

    @Test
    void tooLargeSaysHowManyRows() {
        AxlFault fault = fault(
                "Query request too large. Total rows matched: 20000 rows. Suggestive Row Fetch: less than 1500 rows",
                "-1");
        assertTrue(fault.isTooLarge());
        assertEquals(OptionalLong.of(1500), fault.suggestedRows());
        assertEquals(
                OptionalLong.of(7),
                fault("suggested ROW fetch less than 7", "-1").suggestedRows());
        assertTrue(fault("Query request too large.", "").isTooLarge());
    }

    @Test
    void outOfMemoryPasses() {
        AxlFault fault = fault(
                "Maximum AXL Memory Allocation Consumed. Please retry once requests in progress have completed", "-1");
        assertTrue(fault.isOutOfMemory());
        assertFalse(fault.isTooLarge());
    }

    @Test
    void messageServesWhereTheFaultStringIsMissing() {
        AxlFault fault = AxlFault.of(
                XmlElement.parse("<f:Fault xmlns:f='f'><detail><ns:axlError xmlns:ns='n'><axlcode>-239</axlcode>"
                        + "<axlmessage>duplicate</axlmessage></ns:axlError></detail></f:Fault>"));
        assertEquals("-239", fault.code());
        assertEquals("duplicate", fault.text());
    }

    private static AxlFault fault(String text, String code) {
        return AxlFault.of(XmlElement.parse("<soapenv:Fault xmlns:soapenv='s'><faultcode>soapenv:Server</faultcode>"
                + "<faultstring>" + text + "</faultstring><detail><axlError><axlcode>" + code + "</axlcode><axlmessage>"
                + text + "</axlmessage><request>getPhone</request></axlError></detail></soapenv:Fault>"));
    }
}
