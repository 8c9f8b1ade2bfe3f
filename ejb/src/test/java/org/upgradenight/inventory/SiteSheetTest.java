package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSheetTest {

    @Test
    void acceptsSitesInWhateverOrderAndSeparator() {
        SiteSheet sheet = read("\uFEFFContacts;Notes;Site\r\na@b.example c@d.example;\"ring; twice\";Berlin\r\n");
        assertEquals(
                List.of(new Site("hq", "Berlin", List.of("a@b.example", "c@d.example"), "", "ring; twice")),
                sheet.sites());
        assertTrue(sheet.rejected().isEmpty());
    }

    @Test
    void rejectsRowsWithLineAndReasonAndTakesTheOthers() {
        SiteSheet sheet =
                read("site,contacts\nBerlin,a@b.example\nBonn,nobody\nBerlin,c@d.example\n,x@y.example\nKiel,\n");
        assertEquals(List.of("Berlin"), sheet.sites().stream().map(Site::name).toList());
        assertEquals(
                List.of(3L, 4L, 5L, 6L),
                sheet.rejected().stream().map(RejectedRow::line).toList());
        assertTrue(sheet.rejected().get(0).reason().startsWith("UN1171"), sheet.toString());
        assertTrue(sheet.rejected().get(1).reason().startsWith("UN1172"), sheet.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "name,mail\nBerlin,a@b.example\n", "site,contacts\n\"Berlin,a@b.example\n"})
    void rejectsWhatIsNoSuchList(String text) {
        assertThrows(CsvRefusedException.class, () -> read(text));
    }

    private static SiteSheet read(String text) {
        return SiteSheet.read("hq", new StringReader(text));
    }
}
