package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredValueTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<LayeredValue> values = List.of(
                new LayeredValue("webAccess", "1", "ENTERPRISE"), new LayeredValue("authenticationUrl", "", "DEFAULT"));
        assertEquals(values, LayeredValue.read(LayeredValue.text(values)));
        assertEquals(List.of(), LayeredValue.read(""));
    }

    @Test
    void hostileValuesBreakNothingAndFindTheirBound() {
        LayeredValue hostile = new LayeredValue("webAccess", "a\tb\nc" + "x".repeat(1000), "DEVICE");
        assertEquals("a b c", hostile.value().substring(0, 5));
        assertEquals(255, hostile.value().length());
        String text = LayeredValue.text(Collections.nCopies(100, hostile));
        assertTrue(text.length() <= 4000);
        assertEquals(hostile, LayeredValue.read(text).get(0));
    }
}
