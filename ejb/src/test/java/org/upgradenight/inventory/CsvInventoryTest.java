package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvInventoryTest {

    private static final String BAT = "Device Name,Description,Device Pool,Phone Button Template,CSS,Location,"
            + "Phone Load Name,Device Type,Common Phone Profile,Owner User ID,Device Security Profile,"
            + "Authentication String,Device Protocol,Secure Shell User,Secure Shell Password,XML,Directory Number 1\n";

    private final List<CsvDevice> accepted = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    private void read(String text) {
        CsvInventory.read(new StringReader(text), accepted::add, rejected::add);
    }

    private List<Long> rejectedLines() {
        return rejected.stream().map(RejectedRow::line).toList();
    }

    private List<String> names() {
        return accepted.stream()
                .map(row -> row.device().name().mac().substring(6))
                .toList();
    }

    @Test
    void readsABatExport() {
        read(BAT
                + "SEP00DEAD000001,\"Lobby, \"\"desk\"\"\",Berlin,Standard 7841 SIP,,Hub_None,,Cisco 7841,Standard Common"
                + " Phone Profile,anna,Cisco 7841 - Standard SIP Non-Secure Profile,1234567890,SIP,root,hunter2,"
                + "\"<webAccess>1</webAccess><x a=\"\"b\"\"/>\",2001\n");
        assertEquals(List.of(), rejected);
        CsvDevice row = accepted.get(0);
        assertEquals(
                new Device(
                        new DeviceName("SEP00DEAD000001"),
                        new DeviceModel("Cisco 7841"),
                        "SIP",
                        "Lobby, \"desk\"",
                        "Berlin",
                        "Hub_None",
                        "Standard Common Phone Profile",
                        "Cisco 7841 - Standard SIP Non-Secure Profile",
                        "2001",
                        "anna",
                        ""),
                row.device());
        assertEquals("<webAccess>1</webAccess><x a=\"b\"/>", row.vendorConfig());
        assertEquals("", row.address());
        assertFalse(row.toString().contains("hunter2") || row.toString().contains("1234567890"));
    }

    @Test
    void readsAMinimalListWithByteOrderMark() {
        read("\uFEFFNAME , Ip_Address,site,Model\r\nsep00dead000001,192.0.2.7,Rome,Cisco 8851\r\n\r\nSEP00DEAD000002");
        assertEquals(List.of("000001", "000002"), names());
        assertEquals("192.0.2.7", accepted.get(0).address());
        assertEquals("Rome", accepted.get(0).device().location());
        assertEquals(4, accepted.get(1).line());
        assertEquals("", accepted.get(1).device().model().name());
    }

    @Test
    void readsOtherSeparatorsWhereNoCommaIs() {
        read("name;location\nSEP00DEAD000001;Rome, south\n");
        assertEquals("Rome, south", accepted.get(0).device().location());
    }

    @Test
    void readsExportersOtherNames() {
        read("Phone,Common Profile,Security Profile,User,Directory Number  1\nSEP00DEAD000001,P,S,anna,2001\n");
        Device device = accepted.get(0).device();
        assertEquals(
                List.of("P", "S", "anna", "2001"),
                List.of(device.commonPhoneProfile(), device.securityProfile(), device.owner(), device.extension()));
    }

    @Test
    void rowsMayBeLongerThanTheHeader() {
        read("name\nSEP00DEAD000001,a,b,c\n");
        assertEquals(1, accepted.size());
    }

    @Test
    void rejectsWithLineAndReason() {
        read("name,ip\nSEP00DEAD000001,\nCSFANNA,\n,192.0.2.1\nsep00dead000001,\nSEP00DEAD000002,192.0.2.300\n"
                + "SEP00DEAD000003,192.0.2.3\n");
        assertEquals(List.of("000001", "000003"), names());
        assertEquals(List.of(3L, 4L, 5L, 6L), rejectedLines());
        assertTrue(rejected.get(0).reason().contains("CSFANNA is not a phone's name"));
        assertTrue(rejected.get(0).reason().startsWith("UN1161: "));
        assertTrue(rejected.get(2).reason().contains("already in line 2"));
    }

    @Test
    void rowWithAForgottenQuotationMarkCostsOnlyItself() {
        read("name,description\nSEP00DEAD000001,a\nSEP00DEAD000002,\"b\nSEP00DEAD000003,c\nSEP00DEAD000004,d\n");
        assertEquals(List.of("000001", "000003", "000004"), names());
        assertEquals(List.of(3L), rejectedLines());
    }

    @Test
    void twoForgottenQuotationMarksCostTwoRows() {
        read("name,description\nSEP00DEAD000001,\"a\nSEP00DEAD000002,b\nSEP00DEAD000003,\"c\nSEP00DEAD000004,d\n");
        assertEquals(List.of("000002", "000004"), names());
        assertEquals(List.of(2L, 4L), rejectedLines());
    }

    @Test
    void textBehindAClosingQuotationMarkIsRejected() {
        read("name,description\nSEP00DEAD000001,\"a\" b\nSEP00DEAD000002,5\" screen\n");
        assertEquals(List.of("000002"), names());
        assertEquals("5\" screen", accepted.get(0).device().description());
        assertEquals(List.of(2L), rejectedLines());
    }

    @Test
    void xmlMayHaveLinesOfItsOwn() {
        read("name,xml,description\nSEP00DEAD000001,\"<a/>\n<b/>\",x\nSEP00DEAD000002,,y\n");
        assertEquals("<a/>\n<b/>", accepted.get(0).vendorConfig());
        assertEquals(List.of("000001", "000002"), names());
        assertEquals(4, accepted.get(1).line());
    }

    @Test
    void cellsAndLinesAreBounded() {
        read("name,description\nSEP00DEAD000001," + "x".repeat(2000) + "\nSEP00DEAD000002," + "x".repeat(300_000)
                + "\nSEP00DEAD000003,y\n");
        assertEquals(List.of("000003"), names());
        assertEquals(List.of(2L, 3L), rejectedLines());
    }

    @Test
    void controlCharactersDoNotGetIn() {
        read("name,description\nSEP00DEAD000001,a\u0007b\u001bc\n");
        assertEquals("a b c", accepted.get(0).device().description());
    }

    @Test
    void refusesFilesThatAreNone() {
        assertTrue(assertThrows(CsvRefusedException.class, () -> read(""))
                .getMessage()
                .startsWith("UN1150"));
        assertTrue(assertThrows(CsvRefusedException.class, () -> read("a,b\n1,2\n"))
                .getMessage()
                .startsWith("UN1151"));
    }

    @Test
    void refusesEndlessFiles() {
        Reader endless = new Reader() {
            private boolean begun;

            @Override
            public int read(char[] buffer, int offset, int length) {
                String text = begun ? "\nx".repeat(length / 2) : "name\n";
                begun = true;
                text.getChars(0, text.length(), buffer, offset);
                return text.length();
            }

            @Override
            public void close() {}
        };
        CsvRefusedException e =
                assertThrows(CsvRefusedException.class, () -> CsvInventory.read(endless, accepted::add, row -> {}));
        assertTrue(e.getMessage().startsWith("UN1153"), e.getMessage());
    }

    @Test
    void takesAHundredThousandRows() {
        StringBuilder file = new StringBuilder("name,description,location\n");
        for (int i = 0; i < 100_000; i++) {
            file.append(String.format("SEP00DEAD%06X,\"Phone %d\",Site %d%n", i, i, i % 100));
        }
        read(file.toString());
        assertEquals(100_000, accepted.size());
        assertEquals(List.of(), rejected);
    }
}
