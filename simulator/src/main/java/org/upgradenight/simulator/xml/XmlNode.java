package org.upgradenight.simulator.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element.
 *
 * @param name local name
 * @param namespace namespace URI, or the empty text
 * @param text its own character data; white space between child elements is not kept
 */
public record XmlNode(
        String name, String namespace, Map<String, String> attributes, List<XmlNode> children, String text) {

    /** The first child of that local name. */
    public Optional<XmlNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The text of the first child of that name, if there is such a child. */
    public Optional<String> textOf(String childName) {
        return child(childName).map(XmlNode::text);
    }

    /** The elements inside as XML text, without namespaces; an empty element is written short. */
    public String inner() {
        StringBuilder out = new StringBuilder();
        children.forEach(child -> child.write(out));
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(XmlText.escape(value))
                .append('"'));
        if (children.isEmpty() && text.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>').append(children.isEmpty() ? XmlText.escape(text) : "");
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }
}
