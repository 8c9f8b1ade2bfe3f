package org.upgradenight.web.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @Test
    void ownPagesAndProgramsMayAsk() {
        assertFalse(Origins.foreign(null, "night.example.net:8443"));
        assertFalse(Origins.foreign("https://night.example.net:8443", "Night.example.net:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "https://night.example.net",
                "https://night.example.net:8443.evil.example",
                "https://evil.example/?night.example.net:8443",
                "%%"
            })
    void othersMayNot(String origin) {
        assertTrue(Origins.foreign(origin, "night.example.net:8443"));
    }
}
