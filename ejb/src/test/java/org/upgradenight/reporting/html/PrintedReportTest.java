package org.upgradenight.reporting.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.paper.PressBusyException;
import org.upgradenight.reporting.Estates;
import org.upgradenight.reporting.HealthReport;

/** The PDF as another reader of the format sees it. */
class PrintedReportTest {

    @Test
    void holdsAllEighteenTablesAndTheFigures() throws IOException {
        try (PDDocument pdf = read(Estates.ordinary())) {
            String text = new PDFTextStripper().getText(pdf);
            IntStream.rangeClosed(1, 18).forEach(number -> assertTrue(text.contains("Table " + number + ":"), text));
            assertTrue(text.contains("Endpoint security and health check"), text);
            assertTrue(text.contains("not measured"), text);
            assertTrue(text.contains("sip.12-1"), text);
        }
    }

    @Test
    void isTaggedAndBringsItsFont() throws IOException {
        try (PDDocument pdf = read(Estates.ordinary())) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
        }
    }

    /** The firmware bars, the ring and the matrix, each of a known colour, on a small part of the pages. */
    @Test
    void chartsAreDrawnInTheirPlaces() throws IOException {
        try (PDDocument pdf = read(Estates.ordinary())) {
            PDFRenderer pages = new PDFRenderer(pdf);
            long blue = 0;
            long all = 0;
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage seen = pages.renderImageWithDPI(page, 36);
                int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
                blue += IntStream.of(dots).filter(dot -> dot == 0xFF1F5F8B).count();
                all += dots.length;
            }
            assertTrue(blue * 1000 > all, blue + " of " + all);
            assertTrue(blue * 50 < all, blue + " of " + all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></table><img src=\"http://203.0.113.1/x.png\"/>",
                "<object data=\"file:///etc/passwd\"></object>",
                "</style><style>@import url(http://203.0.113.1/x.css);</style>",
                "]]><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "<svg><image href=\"http://203.0.113.1/x\"/></svg>",
                "a\u0000b\u0008c\uFFFE\uFFFF\uD83D",
                "\uDCDE\uD83D\uDCDE \u65E5\u672C\u8A9E \u202Egnp.exe",
            })
    void hostileTextsAreTexts(String text) throws IOException {
        try (PDDocument pdf = read(Estates.calledEverywhere(text))) {
            assertTrue(pdf.getNumberOfPages() > 1);
            for (PDPage page : pdf.getPages()) {
                assertEquals(List.of(), page.getAnnotations());
                page.getResources()
                        .getXObjectNames()
                        .forEach(name -> assertFalse(page.getResources().isImageXObject(name), name.getName()));
            }
        }
    }

    private static PDDocument read(HealthReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfPress().print(() -> new HtmlReport().of(report), out);
        } catch (PressBusyException impossible) {
            throw new AssertionError(impossible);
        }
        return Loader.loadPDF(out.toByteArray());
    }
}
