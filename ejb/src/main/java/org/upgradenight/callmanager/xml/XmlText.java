package org.upgradenight.callmanager.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds elements in a text that is known to be well-formed, by their places, so that everything else can stay byte for
 * byte as it is. Serialising anew would not keep quotes, blanks, entities and empty-element forms.
 */
public final class XmlText {

    /**
     * Where an element lies.
     *
     * @param name without prefix
     * @param start of the opening tag
     * @param contentStart after the opening tag; {@code end} for an empty-element tag
     * @param contentEnd before the closing tag; {@code end} for an empty-element tag
     * @param end after the closing tag
     * @param emptyTag whether it is written as one tag
     */
    public record Span(String name, int start, int contentStart, int contentEnd, int end, boolean emptyTag) {}

    private XmlText() {}

    /** The elements at the outermost level of a document or fragment, in order. */
    public static List<Span> elements(String xml) {
        List<Span> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int contentStart = 0;
        for (int at = xml.indexOf('<'); at >= 0; ) {
            int end = endOfMarkup(xml, at);
            if (xml.startsWith("</", at)) {
                if (--depth == 0) {
                    found.add(new Span(name(xml, start), start, contentStart, at, end, false));
                }
            } else if (isOpeningTag(xml, at)) {
                boolean empty = xml.charAt(end - 2) == '/';
                if (depth == 0 && empty) {
                    found.add(new Span(name(xml, at), at, end, end, end, true));
                } else if (depth == 0) {
                    start = at;
                    contentStart = end;
                }
                depth += empty ? 0 : 1;
            }
            at = xml.indexOf('<', end);
        }
        return found;
    }

    /** The text between the tags of the first element at the end of that path, exactly as it stands. */
    public static Optional<String> inner(String xml, String... path) {
        Optional<String> here = Optional.of(xml);
        for (String step : path) {
            here = here.flatMap(text -> elements(text).stream()
                    .filter(span -> span.name().equals(step))
                    .findFirst()
                    .map(span -> text.substring(span.contentStart(), span.contentEnd())));
        }
        return here;
    }

    /** Text made fit to stand in an element or a quoted attribute; characters that XML 1.0 cannot carry are left out. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlText::allowed).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static boolean isOpeningTag(String xml, int at) {
        char next = xml.charAt(at + 1);
        return next != '!' && next != '?';
    }

    private static int endOfMarkup(String xml, int at) {
        if (xml.startsWith("<!--", at)) {
            return after(xml, "-->", at + 4);
        }
        if (xml.startsWith("<![CDATA[", at)) {
            return after(xml, "]]>", at + 9);
        }
        if (xml.startsWith("<?", at)) {
            return after(xml, "?>", at + 2);
        }
        return endOfTag(xml, at);
    }

    private static int endOfTag(String xml, int at) {
        char quote = 0;
        for (int i = at + 1; i < xml.length(); i++) {
            char character = xml.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                return i + 1;
            }
        }
        throw new MalformedXmlException("A tag that does not end");
    }

    private static int after(String xml, String terminator, int from) {
        int found = xml.indexOf(terminator, from);
        if (found < 0) {
            throw new MalformedXmlException("A comment or section that does not end");
        }
        return found + terminator.length();
    }

    private static String name(String xml, int tagStart) {
        int end = tagStart + 1;
        while (">/ \t\r\n".indexOf(xml.charAt(end)) < 0) {
            end++;
        }
        String qualified = xml.substring(tagStart + 1, end);
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
