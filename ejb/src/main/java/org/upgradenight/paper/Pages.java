package org.upgradenight.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document's HTML as a tree. Its template is XML as well; no text can make it anything else. */
final class Pages {

    private static final String HTML = "<!DOCTYPE html>";

    /** What XML cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Pages() {}

    static Document of(String html) throws IOException {
        String xml = NO_XML.matcher(html.strip()).replaceAll("\uFFFD");
        try {
            Document pages = parser().parse(new InputSource(
                    new StringReader(xml.startsWith(HTML) ? xml.substring(HTML.length()) : xml)));
            describeCharts(pages.getElementsByTagName("svg"));
            return pages;
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IOException(broken);
        }
    }

    /** What a chart is called in HTML it is called in PDF as well. */
    private static void describeCharts(NodeList charts) {
        for (int number = 0; number < charts.getLength(); number++) {
            Element chart = (Element) charts.item(number);
            chart.setAttribute("alt", chart.getAttribute("aria-label"));
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder();
    }
}
