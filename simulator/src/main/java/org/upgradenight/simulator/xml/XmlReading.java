package org.upgradenight.simulator.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a whole document into a tree. DTDs and external entities are off. */
public final class XmlReading {

    private static final XMLInputFactory FACTORY = factory();

    private XmlReading() {}

    /** The root element of the document; throws {@link XMLStreamException} when it is not well-formed. */
    public static XmlNode read(String document) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(document));
        Deque<Open> stack = new ArrayDeque<>();
        XmlNode root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("no document type allowed");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                stack.push(Open.at(reader));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                stack.element().text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                XmlNode done = stack.pop().close();
                if (stack.isEmpty()) {
                    root = done;
                } else {
                    stack.element().children.add(done);
                }
            }
        }
        return root;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static final class Open {
        private final String name;
        private final String namespace;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlNode> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Open(String name, String namespace) {
            this.name = name;
            this.namespace = namespace;
        }

        static Open at(XMLStreamReader reader) {
            String uri = reader.getNamespaceURI();
            Open open = new Open(reader.getLocalName(), uri == null ? "" : uri);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                open.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return open;
        }

        XmlNode close() {
            return new XmlNode(name, namespace, attributes, List.copyOf(children), text.toString());
        }
    }
}
