package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PhoneTextTest {

    private static final String RUSSIAN =
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>\u0421\u043f\u0438\u0441\u043e\u043a \u0434\u043e\u0432\u0435\u0440\u0438\u044f</a>";

    @Test
    void charsetsThatLieAreSeenThrough() {
        assertEquals(
                RUSSIAN,
                PhoneText.decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), "text/xml; charset=utf-8"));
        assertEquals(
                RUSSIAN, PhoneText.decode(RUSSIAN.getBytes(StandardCharsets.UTF_8), "text/xml; charset=iso-8859-1"));
        assertEquals(
                "Param\u00e8tres r\u00e9seau",
                PhoneText.decode("Param\u00e8tres r\u00e9seau".getBytes(StandardCharsets.ISO_8859_1), "text/html"));
        assertEquals("\u00ff", PhoneText.decode(new byte[] {(byte) 0xff}, "text/html; charset=no-such"));
        assertEquals("", PhoneText.decode(new byte[0], ""));
    }

    @Test
    void cleanTextHasNoControlsAndAnEnd() {
        assertEquals("a b c", PhoneText.clean(" a\u0000\r\nb\u00a0\u202e c "));
        assertEquals(255, PhoneText.clean("x".repeat(100_000)).length());
        assertEquals(254, PhoneText.clean("x".repeat(254) + "\ud83d\ude00").length());
    }
}
