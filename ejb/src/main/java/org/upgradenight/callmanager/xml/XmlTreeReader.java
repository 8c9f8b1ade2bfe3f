package org.upgradenight.callmanager.xml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Builds the tree of one document by StAX, bounded in depth and number of elements. */
final class XmlTreeReader {

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private final String document;
    private int elements;

    XmlTreeReader(String document) {
        this.document = document;
    }

    XmlElement read() {
        try {
            XMLStreamReader reader = open(document);
            try {
                XmlElement root = null;
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                        root = element(reader, 1);
                    }
                    refuseDeclarations(reader);
                }
                return root;
            } finally {
                reader.close();
            }
        } catch (MalformedXmlException refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException malformed) {
            // The parser answers some malformed input with exceptions of its own making.
            throw new MalformedXmlException("Not well-formed XML", malformed);
        }
    }

    private XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new MalformedXmlException("XML nested too deeply or with too many elements");
        }
        String name = local(reader.getLocalName());
        Map<String, String> attributes = attributes(reader);
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            refuseDeclarations(reader);
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, attributes, text.toString().strip(), children);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                attributes.put(local(name), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static void refuseDeclarations(XMLStreamReader reader) {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new MalformedXmlException("XML with a document type or an entity of its own");
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static XMLStreamReader open(String document) throws XMLStreamException {
        synchronized (FACTORY) { // the factory promises nothing about threads
            return FACTORY.createXMLStreamReader(new StringReader(document));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // answers with undeclared prefixes are read too
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("No external entity is read");
        });
        return factory;
    }
}
