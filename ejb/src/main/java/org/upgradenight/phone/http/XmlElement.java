package org.upgradenight.phone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small tree of what a phone said in XML. Names are compared without case: generations of phones differ in it. */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder content) {

    XmlElement(String name, Map<String, String> attributes) {
        this(name, attributes, new ArrayList<>(), new StringBuilder());
    }

    boolean named(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** Its own text, cleaned. */
    String text() {
        return PhoneText.clean(content.toString());
    }

    String attribute(String wanted) {
        return PhoneText.clean(attributes.getOrDefault(wanted.toLowerCase(Locale.ROOT), ""));
    }

    /** Itself and everything below it, in document order. */
    Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        addTo(all);
        return all.stream();
    }

    private void addTo(List<XmlElement> all) {
        all.add(this);
        children.forEach(child -> child.addTo(all));
    }

    Stream<XmlElement> all(String wanted) {
        return all().filter(element -> element.named(wanted));
    }

    Optional<XmlElement> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The first such element's text, empty when there is none. */
    String textOf(String wanted) {
        return first(wanted).map(XmlElement::text).orElse("");
    }

    boolean leaf() {
        return children.isEmpty();
    }
}
