package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.sitework.html.ListPage;

/** The list that somebody takes along, as another reader of PDF sees it. */
class ListSheetTest {
    private static final ManualSteps STEPS = ManualSteps.load();

    @Test
    void everyPhoneStandsThereInWalkingOrderWithItsStepsAndRoomToWrite() throws Exception {
        List<OpenPhone> phones = List.of(
                Phones.failed(3, "Berlin", "sw-2", "Gi1/0/1"),
                Phones.failed(1, "Berlin", "sw-1", "Gi1/0/10"),
                Phones.failed(2, "Berlin", "sw-1", "Gi1/0/9"));
        String csv = ListCsv.write(PhysicalList.of("Berlin", "House B", phones, STEPS));
        ListSheet sheet = ListSheet.of("lab", "Berlin", 12, "revision 2", false, csv);
        assertEquals(
                List.of("Switch sw-1", "Switch sw-2"),
                sheet.stops().stream().map(ListSheet.Stop::title).toList());
        try (PDDocument pdf = printed(sheet)) {
            String text = text(pdf);
            for (String word : List.of(
                    "Berlin",
                    "3 phones",
                    "cluster lab",
                    "run 12",
                    "revision 2",
                    "House B",
                    "FCH0001",
                    "VLAN 110",
                    "NO CALLS",
                    "Steps A",
                    "Result, by, time",
                    "It worked when:")) {
                assertTrue(text.contains(word), word + " is not in " + text);
            }
            assertTrue(text.indexOf("Gi1/0/9") < text.indexOf("Gi1/0/10"), text);
            assertTrue(text.indexOf("Gi1/0/10") < text.indexOf("sw-2"), text);
            assertFalse(text.contains("no contact"), text);
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            PDPage page = pdf.getPage(0);
            assertTrue(page.getMediaBox().getWidth() > page.getMediaBox().getHeight(), "not landscape");
        }
    }

    @Test
    void aSiteWithoutContactIsMarkedAndAGuardedCellReadsAsItWas() throws Exception {
        String csv =
                ListCsv.write(PhysicalList.of("Berlin", "", List.of(Phones.described(1, "Berlin", "-5 below")), STEPS));
        assertTrue(csv.contains("'-5 below"), csv);
        try (PDDocument pdf = printed(ListSheet.of("lab", "Berlin", 12, "revision 1", true, csv))) {
            String text = text(pdf);
            assertTrue(text.contains("This site has no contact."), text);
            assertTrue(text.contains("-5 below"), text);
            assertFalse(text.contains("'-5"), text);
            assertTrue(text.contains("port not known"), text);
        }
    }

    @Test
    void whatFindsNoPlaceOnPaperIsCounted() {
        List<OpenPhone> phones = new ArrayList<>();
        IntStream.range(0, ListSheet.MOST_PHONES + 7)
                .forEach(number -> phones.add(Phones.failed(number, "Berlin", "sw-1", "Gi1/0/" + number)));
        ListSheet sheet = ListSheet.of(
                "lab", "Berlin", 12, "revision 1", false, ListCsv.write(PhysicalList.of("Berlin", "", phones, STEPS)));
        assertEquals(7, sheet.left());
        assertEquals(phones.size(), sheet.phones());
        assertTrue(ListPage.of(sheet).contains("7 further phones"));
    }

    private static PDDocument printed(ListSheet sheet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPress().print(() -> ListPage.of(sheet), out);
        Files.write(Files.createDirectories(Path.of("target", "paper")).resolve("list.pdf"), out.toByteArray());
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }
}
