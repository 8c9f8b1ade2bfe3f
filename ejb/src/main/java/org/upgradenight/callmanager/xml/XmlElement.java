package org.upgradenight.callmanager.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element as read: names without prefixes, since clusters differ in them. Two elements are equal when they say the
 * same, whatever the blanks between their children.
 *
 * @param attributes by name without prefix; namespace declarations left out
 * @param text the element's own text, its outer blanks stripped
 */
public record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /**
     * Reads a whole document.
     *
     * @throws MalformedXmlException also for document type declarations, which no honest answer has
     */
    public static XmlElement parse(String document) {
        return new XmlTreeReader(document).read();
    }

    /** The first child of that name. */
    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** All children of that name. */
    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The first element at the end of that path of names below this one. */
    public Optional<XmlElement> at(String... path) {
        Optional<XmlElement> here = Optional.of(this);
        for (String step : path) {
            here = here.flatMap(element -> element.child(step));
        }
        return here;
    }

    /** The text at the end of that path, empty when there is no such element. */
    public String textAt(String... path) {
        return at(path).map(XmlElement::text).orElse("");
    }

    /** This element and everything below it, in document order. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
