package org.upgradenight.simulator.push;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlReading;

/** The URLs of a pushed object, in the order written; the phone promises no order of its own. */
public record ExecuteObject(List<String> urls) {

    private static final int MOST_ITEMS = 3;
    private static final Set<String> ATTRIBUTES = Set.of("Priority", "URL");

    /**
     * Reads the form body of a POST: one field named exactly XML, percent-encoded or raw. Empty when the phone could
     * not parse it (error number 1).
     */
    public static Optional<ExecuteObject> parse(String body) {
        if (!body.startsWith("XML=")) {
            return Optional.empty();
        }
        String value = body.substring("XML=".length());
        try {
            String xml =
                    value.stripLeading().startsWith("<") ? value : URLDecoder.decode(value, StandardCharsets.UTF_8);
            return items(XmlReading.read(xml.strip()));
        } catch (XMLStreamException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ExecuteObject> items(XmlNode root) {
        List<XmlNode> items = root.children();
        if (!"CiscoIPPhoneExecute".equals(root.name()) || items.isEmpty() || items.size() > MOST_ITEMS) {
            return Optional.empty();
        }
        List<String> urls = new ArrayList<>();
        for (XmlNode item : items) {
            String url = item.attributes().get("URL");
            boolean known = "ExecuteItem".equals(item.name())
                    && ATTRIBUTES.containsAll(item.attributes().keySet());
            if (!known || url == null) {
                return Optional.empty();
            }
            urls.add(url);
        }
        return Optional.of(new ExecuteObject(List.copyOf(urls)));
    }
}
