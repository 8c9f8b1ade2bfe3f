package org.upgradenight.web.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void quotesWhatNeedsIt() {
        assertEquals("a,\"b,c\",\"say \"\"hi\"\"\",\r\n", CsvLine.of(List.of("a", "b,c", "say \"hi\"", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", "\rx"})
    void formulaGetsAnApostrophe(String cell) {
        assertEquals('\'', CsvLine.of(List.of(cell)).charAt(0));
    }

    @Test
    void lineBreaksDoNotBreakTheLine() {
        assertEquals("a b\r\n", CsvLine.of(List.of("a\r\nb")));
    }

    @Test
    void macStaysText() {
        assertEquals("00:1E:13:00:00:01", Colons.in("001E13000001"));
        assertEquals("", Colons.in(""));
    }
}
