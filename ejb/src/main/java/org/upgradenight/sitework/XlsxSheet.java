package org.upgradenight.sitework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of the first worksheet of an XLSX file (ECMA-376, part 1, 18.3 and 18.4); formulas are not looked at, only the
 * values they left. What it unpacks to is bounded, and no entity of the file is resolved.
 */
final class XlsxSheet {
    private static final int MOST_UNPACKED = 20 * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final XMLInputFactory FACTORY = factory();

    private final List<String> strings;
    private final List<List<String>> rows = new ArrayList<>();

    private XlsxSheet(List<String> strings) {
        this.strings = strings;
    }

    static List<List<String>> rows(byte[] file) {
        try {
            NavigableMap<String, byte[]> parts = parts(file);
            XlsxSheet sheet = new XlsxSheet(strings(parts.getOrDefault(STRINGS, new byte[0])));
            parts.remove(STRINGS);
            if (parts.isEmpty()) {
                throw new SheetRefusedException(SiteworkMessages.MESSAGES.sheetUnreadable());
            }
            sheet.read(parts.firstEntry().getValue());
            return sheet.rows;
        } catch (IOException | XMLStreamException | NumberFormatException broken) {
            throw new SheetRefusedException(SiteworkMessages.MESSAGES.sheetUnreadable());
        }
    }

    /** Through a file, because only a zip's directory at its end is to be trusted with what some writers leave out before. */
    private static NavigableMap<String, byte[]> parts(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return parts(zip);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static NavigableMap<String, byte[]> parts(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw tooLarge();
        }
        NavigableMap<String, byte[]> parts = new TreeMap<>();
        int left = MOST_UNPACKED;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().equals(STRINGS) || entry.getName().matches("xl/worksheets/[A-Za-z0-9]{1,30}\\.xml")) {
                byte[] part = unpacked(zip.getInputStream(entry), left);
                left -= part.length;
                parts.put(entry.getName(), part);
            }
        }
        return parts;
    }

    private static byte[] unpacked(InputStream part, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
            if (bytes.size() + read > most) {
                throw tooLarge();
            }
            bytes.write(piece, 0, read);
        }
        return bytes.toByteArray();
    }

    private static List<String> strings(byte[] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (part.length == 0) {
            return strings;
        }
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(texts(xml, "si"));
            }
        }
        return strings;
    }

    private void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                if (rows.size() > SheetReader.MOST_ROWS) {
                    throw tooLarge();
                }
                rows.add(new ArrayList<>());
            } else if (xml.getLocalName().equals("c") && !rows.isEmpty()) {
                cell(xml);
            }
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> given = Map.of(
                "r", String.valueOf(xml.getAttributeValue(null, "r")),
                "t", String.valueOf(xml.getAttributeValue(null, "t")));
        List<String> row = rows.get(rows.size() - 1);
        int column = column(given.get("r"), row.size());
        String value = texts(xml, "c");
        if (column < SheetReader.MOST_COLUMNS) {
            while (row.size() <= column) {
                row.add("");
            }
            row.set(column, given.get("t").equals("s") ? shared(value) : value);
        }
    }

    private String shared(String index) {
        int place = Integer.parseInt(index.strip());
        return place >= 0 && place < strings.size() ? strings.get(place) : "";
    }

    /** The letters of a reference such as AB12 as a number from 0; without one, the next column. */
    private static int column(String reference, int next) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            column = column * 26 + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        return letters == 0 ? next : column - 1;
    }

    private static boolean isLetter(char each) {
        return each >= 'A' && each <= 'Z';
    }

    /** The texts of the t and v elements up to the end of this element; neither phonetic hints nor formulas. */
    private static String texts(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int hints = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                return text.toString();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                hints += name.equals("rPh") ? 1 : 0;
                if (hints == 0 && (name.equals("t") || name.equals("v"))) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                hints--;
            }
        }
        return text.toString();
    }

    private static SheetRefusedException tooLarge() {
        return new SheetRefusedException(
                SiteworkMessages.MESSAGES.sheetTooLarge(SheetReader.MOST_BYTES / 1024, SheetReader.MOST_ROWS));
    }

    /** Named, not found: a server may bring another implementation. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
