package org.upgradenight.phone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page's labelled values, whether it came as XML or as HTML. Labels are reduced to lower-case letters and digits, so
 * that {@code MAC address}, {@code MACAddress} and {@code macAddress} are the same.
 *
 * @param fields in the order of the page; the literal {@code null} counts as empty
 * @param rows every row's cells (HTML) or every leaf's text (XML), for pages that are lists
 */
record PageFields(List<Field> fields, List<List<String>> rows) {

    record Field(String label, String value) {}

    static PageFields read(String body) {
        Optional<XmlElement> xml = looksLikeHtml(body) ? Optional.empty() : XmlReader.read(body);
        return xml.map(PageFields::ofXml).orElseGet(() -> ofHtml(body));
    }

    /** The first value that is not empty under any of those labels, in the order of the labels. */
    String value(List<String> labels) {
        return labels.stream()
                .flatMap(label -> values(label).stream())
                .findFirst()
                .orElse("");
    }

    boolean has(List<String> labels) {
        return fields.stream().anyMatch(field -> labels.contains(field.label()));
    }

    static String reduce(String label) {
        StringBuilder reduced = new StringBuilder(label.length());
        for (int next = 0; next < label.length(); next += Character.charCount(label.codePointAt(next))) {
            if (Character.isLetterOrDigit(label.codePointAt(next))) {
                reduced.appendCodePoint(label.codePointAt(next));
            }
        }
        return reduced.toString().toLowerCase(Locale.ROOT);
    }

    private List<String> values(String label) {
        return fields.stream()
                .filter(field -> field.label().equals(label) && !field.value().isEmpty())
                .map(Field::value)
                .collect(Collectors.toList());
    }

    private static boolean looksLikeHtml(String body) {
        String head = body.substring(0, Math.min(body.length(), 1024)).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<table");
    }

    private static PageFields ofXml(XmlElement root) {
        List<XmlElement> leaves = root.all().filter(XmlElement::leaf).collect(Collectors.toList());
        return new PageFields(
                leaves.stream().map(leaf -> field(leaf.name(), leaf.text())).collect(Collectors.toList()),
                root.all()
                        .filter(element -> !element.text().isEmpty())
                        .map(element -> List.of(element.text()))
                        .collect(Collectors.toList()));
    }

    /** A row is label, spacers, value; the title row and others of one cell are no fields. */
    private static PageFields ofHtml(String body) {
        List<List<String>> rows = HtmlRows.read(body);
        List<Field> fields = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> told = row.stream().filter(PageFields::says).collect(Collectors.toList());
            if (told.size() >= 2 || (told.size() == 1 && row.size() >= 2)) {
                fields.add(field(told.get(0), told.size() >= 2 ? told.get(1) : ""));
            }
        }
        List<List<String>> all = new ArrayList<>(rows);
        all.addAll(ScriptRows.read(body));
        return new PageFields(fields, all);
    }

    /** A colon between label and value stands in a cell of its own on some pages. */
    private static boolean says(String cell) {
        return !cell.isEmpty() && !":".equals(cell);
    }

    private static Field field(String label, String value) {
        return new Field(reduce(label), "null".equalsIgnoreCase(value) ? "" : value);
    }
}
