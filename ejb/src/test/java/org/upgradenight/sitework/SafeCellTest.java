package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    private static final String CORPUS =
            "steal\r\nBcc: evil@example.org\r\n\r\n<script>alert(1)</script>\",\"x\u0000\u202Ey";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49301234",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "\u00A0=1",
                "\"=1",
                "\uFF1D1",
                "|calc",
                "\u200B=1"
            })
    void neutralisesFormulas(String formula) {
        assertTrue(SafeCell.cell(formula).startsWith("'"), SafeCell.cell(formula));
    }

    @Test
    void leavesHarmlessTextAlone() {
        assertEquals("Köln, Raum 4-2 (a=b)", SafeCell.cell("Köln, Raum 4-2 (a=b)"));
        assertEquals("", SafeCell.cell(""));
    }

    @Test
    void capsLengthWithoutSplittingACharacter() {
        String capped = SafeCell.text("x".repeat(998) + "☎📞".repeat(5_000));
        assertTrue(capped.length() <= 1000);
        assertFalse(Character.isHighSurrogate(capped.charAt(capped.length() - 2)));
    }

    @Test
    void hostileDataStaysInItsCell() {
        PhysicalList list = PhysicalList.of(
                "=Site\r\n", "=B", List.of(Phones.described(1, "=Site\r\n", CORPUS)), ManualSteps.load());
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(ListCsv.write(list)).stream().toList();
        assertEquals(2, records.size());
        assertEquals(23, records.get(1).getFieldCount());
        records.get(1).getFields().forEach(cell -> assertFalse(cell.matches("(?s)[=+@-].*|.*\\p{Cntrl}.*"), cell));
    }

    @Test
    void hostileDataBeginsNoHeaderAndNoLineOfItsOwn() {
        RunHead run = new RunHead(1, "lab", false, Instant.EPOCH);
        String site = "Köln\r\nBcc: evil@example.org" + "x".repeat(10_000);
        PhysicalList list = PhysicalList.of(site, "", List.of(Phones.described(1, site, CORPUS)), ManualSteps.load());
        Letter letter = new LetterWriter("example.org", List.of(), Instant.EPOCH).write(run, list, 1, "a@b");
        assertTrue(letter.content().subject().length() <= 255);
        assertFalse(letter.content().subject().contains("\n"));
        assertFalse(letter.content().body().lines().anyMatch(line -> line.startsWith("Bcc")));
    }
}
