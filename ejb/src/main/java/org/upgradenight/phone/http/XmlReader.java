package org.upgradenight.phone.http;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a phone's XML with the JDK's own parser, whatever else is on the class path: no DTD, no entity of its own, bounded
 * in depth and number. Forgives what phones get wrong: bare ampersands, control characters, repeated XML declarations.
 */
final class XmlReader {

    private static final int MOST_ELEMENTS = 10_000;
    private static final int DEEPEST = 64;
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)");
    private static final String DECLARED = "<?xml";
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0," + LONGEST_DECLARATION + "}\\?>");
    private static final Pattern NOT_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]");

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("(?i)<!(?:doctype(?!\\s+html\\b)|entity)\\b");

    private XmlReader() {}

    /** The root element, or nothing when this is no XML that we read. */
    static Optional<XmlElement> read(String text) {
        int start = text.indexOf('<');
        if (start < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(mended(text.substring(start))));
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    /** Whether this is XML with a document type of its own; pages in HTML begin with one and do not count. */
    static boolean declaresDocumentType(String text) {
        return DOCUMENT_TYPE.matcher(text).find();
    }

    /** Nothing is searched for that a look at the text rules out: nearly all answers are right but for their declaration. */
    private static String mended(String text) {
        String mended = text.startsWith(DECLARED) ? text.substring(Math.max(0, endOfDeclaration(text))) : text;
        if (mended.contains(DECLARED)) {
            mended = DECLARATION.matcher(mended).replaceAll("");
        }
        if (!mended.chars().allMatch(XmlReader::isXml)) {
            mended = NOT_XML.matcher(mended).replaceAll("");
        }
        return mended.indexOf('&') < 0 ? mended : BARE_AMPERSAND.matcher(mended).replaceAll("&amp;");
    }

    private static int endOfDeclaration(String text) {
        int end = text.indexOf("?>");
        return end < 0 || end > LONGEST_DECLARATION ? 0 : end + 2;
    }

    private static boolean isXml(int character) {
        boolean basic = character >= 0x20 && character < Character.MIN_SURROGATE;
        boolean beyond = character > Character.MAX_SURROGATE && character <= 0xFFFD;
        return basic || beyond || character == '\t' || character == '\n' || character == '\r';
    }

    private static XmlElement parse(String text) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        try {
            return tree(reader);
        } catch (RuntimeException hostile) {
            // The parser answers some malformed input with exceptions of its own making.
            throw new XMLStreamException("unreadable", hostile);
        } finally {
            reader.close();
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw new XMLStreamException("too many elements");
                    }
                    XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader));
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().content().append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("document types are not read");
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(
                    reader.getAttributeLocalName(index).toLowerCase(Locale.ROOT), reader.getAttributeValue(index));
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }
}
