package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.168.7.0/25, 192.168.7.127, true",
        "192.168.7.0/25, 192.168.7.128, false",
        "200.1.2.3, 200.1.2.3, true",
        "200.1.2.3/32, 200.1.2.4, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "128.0.0.0/1, 127.255.255.255, false",
        "10.1.2.3/8, 10.200.0.1, true"
    })
    void containsItsAddressesAndNoOthers(String range, String address, boolean contained) {
        assertEquals(contained, AddressRange.parse(range).contains(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "phone.example.com",
                "10.0.0",
                "10.0.0.1.2",
                "10.0.0.256",
                "10.0.0.-1",
                "::1",
                "10.0.0.1/33",
                "10.0.0.1/",
                "10.0.0.1/8/9",
                "10.0.0.1/x",
                "010.0.0.1",
                "10.0.0.08",
                "1e1.0.0.1",
                "0x0a.0.0.1",
                "167772161",
                "10.0.0.1:80",
                "10.0.0.1@evil",
                "\u0661\u0660.0.0.1"
            })
    void whatIsNoNetworkIsRefusedAndLiesInNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
        assertFalse(AddressRange.parse("0.0.0.0/0").contains(text));
    }

    @Test
    void hostBitsAreDropped() {
        assertEquals("10.0.0.0/8", AddressRange.parse("10.9.8.7/8").toString());
        assertEquals(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("10.9.8.7/8"));
        assertTrue(AddressRange.parse("255.255.255.255/31").contains("255.255.255.254"));
    }
}
