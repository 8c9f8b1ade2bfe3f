package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The report of the golden night, to be asked by pointers into its JSON. */
record GoldenReport(JsonNode json) {

    long figure(String pointer) {
        return json.at(pointer).asLong();
    }

    String text(String pointer) {
        return json.at(pointer).asText();
    }

    List<String> names(String pointer) {
        return StreamSupport.stream(json.at(pointer).spliterator(), false)
                .map(row -> row.get("name").asText())
                .toList();
    }

    static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    Map<String, Long> byLocation(String pointer) {
        Map<String, Long> counts = new TreeMap<>();
        json.at(pointer)
                .forEach(row -> counts.put(
                        row.get("location").asText(), row.get("count").asLong()));
        return counts;
    }

    Set<String> modelsIn(String pointer) {
        Set<String> models = new TreeSet<>();
        json.at(pointer).forEach(row -> row.get("models").forEach(model -> models.add(model.asText())));
        return models;
    }

    long status(String word) {
        return StreamSupport.stream(json.at("/trustList/statuses").spliterator(), false)
                .filter(row -> row.get("status").asText().equals(word))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }

    /** Every result, and the rows that are told alike, stand in the PDF as another reader reads it; its first page is drawn. */
    void assertReadIn(byte[] pdf, Path picture) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String read = stripper.getText(document).replaceAll("\\s+", " ");
            for (JsonNode highlight : json.get("highlights")) {
                assertTrue(read.contains(highlight.get("because").asText()), highlight::toString);
            }
            for (JsonNode row : json.at("/webAccess/models")) {
                String line =
                        row.get("model").asText() + " " + row.get("enabled").asLong() + " "
                                + row.get("disabled").asLong() + " "
                                + row.get("notMeasured").asLong();
                assertTrue(read.contains(line), line + " is not in " + read);
            }
            String remotely = "Phones that can be fixed remotely " + figure("/remediation/remotely");
            String physically = "Phones that need to be fixed physically " + figure("/remediation/physically");
            assertTrue(read.contains(remotely) && read.contains(physically), read);
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80), "png", picture.toFile());
        }
    }
}
