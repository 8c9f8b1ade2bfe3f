package org.upgradenight.phone.cti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CtiManagersTest {

    @Test
    void survivesItsText() {
        CtiManagers two = new CtiManagers(List.of("cti-1.example.net", "10.0.0.1"));
        assertEquals(two, CtiManagers.parse(two.text()));
        assertEquals(CtiManagers.NONE, CtiManagers.parse(CtiManagers.NONE.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;login=x", "a,b", "a b", "-a", "a:x", "http://a"})
    void refusesWhatCouldSayMoreThanAHost(String text) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new CtiManagers(List.of(text)));
        assertTrue(refused.getMessage().startsWith("UN2235"), refused.getMessage());
    }

    @Test
    void refusesMoreThanACtiClusterHas() {
        assertThrows(IllegalArgumentException.class, () -> new CtiManagers(Collections.nCopies(5, "a")));
    }
}
