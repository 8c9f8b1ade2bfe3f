package org.upgradenight.simulator.axl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.upgradenight.simulator.axl.Particle.Choice;
import org.upgradenight.simulator.axl.Particle.Content;
import org.upgradenight.simulator.axl.Particle.Element;
import org.upgradenight.simulator.xml.XmlNode;

/** Holds requests against a hand-made description of them: which version has the operation, namespaces, order of elements. */
final class RequestRules {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String AXL = "http://www.cisco.com/AXL/API/";

    private record Rule(String since, Content content) {}

    private final Map<String, Rule> rules = new HashMap<>();

    RequestRules() {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        String[] parts = line.split(" ", 3);
        rules.put(parts[0], new Rule(parts[1], ShapeReader.read(parts.length > 2 ? parts[2] : "")));
    }

    private static Stream<String> lines() {
        try (InputStream file = RequestRules.class.getResourceAsStream("requests.txt")) {
            byte[] bytes = Objects.requireNonNull(file, "requests.txt").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses an envelope that is none, or whose operation is not the one that the action names. */
    static void checkEnvelope(XmlNode envelope, XmlNode operation, String version, String named) throws AxlFault {
        require(envelope.name().equals("Envelope") && envelope.namespace().equals(SOAP), "not a SOAP 1.1 envelope");
        require(
                operation.namespace().equals(AXL + version),
                "operation in namespace '" + operation.namespace() + "', and not in that of version " + version);
        require(
                named.isEmpty() || named.equals(operation.name()),
                "SOAPAction names " + named + ", the body " + operation.name());
    }

    /** Refuses a request that does not have the form of its operation in that version. */
    void check(XmlNode operation, String version) throws AxlFault {
        Rule rule = rules.get(operation.name());
        require(
                rule != null && Double.parseDouble(rule.since()) <= Double.parseDouble(version),
                "version " + version + " has no operation " + operation.name());
        for (String attribute : operation.attributes().keySet()) {
            require(attribute.equals("sequence"), "attribute " + attribute + " at " + operation.name());
        }
        check(operation, rule.content());
    }

    private static void check(XmlNode parent, Content content) throws AxlFault {
        List<XmlNode> children = parent.children();
        require(!content.some() || !children.isEmpty(), parent.name() + " has to have a child");
        int end = take(content.sequence(), children, 0, parent.name());
        require(end == children.size(), "element " + nameAt(children, end) + " not expected there in " + parent.name());
    }

    /** How far the sequence reaches among the children. */
    private static int take(List<Particle> sequence, List<XmlNode> children, int from, String parent) throws AxlFault {
        int at = from;
        for (Particle particle : sequence) {
            String next = nameAt(children, at);
            if (particle instanceof Choice choice) {
                List<Particle> way = choice.ways().stream()
                        .filter(one -> one.get(0).beginsWith(next))
                        .findFirst()
                        .orElseThrow(() -> AxlFault.misfit(parent + " lacks its choice before " + next));
                at = take(way, children, at, parent);
            } else {
                at = takeElement((Element) particle, children, at, parent);
            }
        }
        return at;
    }

    private static int takeElement(Element element, List<XmlNode> children, int from, String parent) throws AxlFault {
        int at = from;
        while (at < children.size() && element.beginsWith(nameAt(children, at)) && (at == from || element.repeated())) {
            checkOne(element, children.get(at));
            at++;
        }
        require(
                at > from || element.optional(),
                element.name() + " expected in " + parent + " before " + nameAt(children, at));
        return at;
    }

    private static void checkOne(Element element, XmlNode found) throws AxlFault {
        require(found.namespace().isEmpty(), found.name() + " is in namespace '" + found.namespace() + "'");
        require(element.text().takes(found.text()), found.name() + " cannot be '" + found.text() + "'");
        if (element.inner().isPresent()) {
            check(found, element.inner().get());
        } else {
            checkUnqualified(found);
        }
    }

    private static void checkUnqualified(XmlNode node) throws AxlFault {
        for (XmlNode child : node.children()) {
            require(child.namespace().isEmpty(), child.name() + " is in namespace '" + child.namespace() + "'");
            checkUnqualified(child);
        }
    }

    private static String nameAt(List<XmlNode> children, int at) {
        return at < children.size() ? children.get(at).name() : "(end)";
    }

    private static void require(boolean holds, String otherwise) throws AxlFault {
        if (!holds) {
            throw AxlFault.misfit(otherwise);
        }
    }
}
