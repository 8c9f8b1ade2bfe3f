package org.upgradenight.callmanager;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.upgradenight.callmanager.xml.MalformedXmlException;
import org.upgradenight.callmanager.xml.XmlElement;
import org.upgradenight.callmanager.xml.XmlText;

/**
 * Product-specific configuration of one layer: the inner XML of vendorConfig exactly as the cluster stores it. A change
 * to one element leaves every other byte alone, so that what was can be put back exactly. Equal means equal text.
 */
public record VendorConfig(String xml) {

    public static final VendorConfig EMPTY = new VendorConfig("");

    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** @throws IllegalArgumentException when the text is not a well-formed content of an element */
    public VendorConfig {
        parsed(xml);
    }

    /** The text of that top-level element, entities resolved; nothing when there is no such element. */
    public Optional<String> value(String element) {
        return parsed(xml).child(element).map(XmlElement::text);
    }

    /** The same configuration with that top-level element's text replaced, or the element appended. */
    public VendorConfig with(String element, String value) {
        List<XmlText.Span> places = places(element);
        String text = XmlText.escape(value);
        if (places.isEmpty()) {
            return new VendorConfig(xml + "<" + element + ">" + text + "</" + element + ">");
        }
        StringBuilder changed = new StringBuilder(xml);
        for (XmlText.Span place : places) {
            if (place.emptyTag()) {
                changed.replace(place.end() - 2, place.end(), ">" + text + "</" + element + ">");
            } else {
                changed.replace(place.contentStart(), place.contentEnd(), text);
            }
        }
        return new VendorConfig(changed.toString());
    }

    /** The same configuration without that top-level element: the layer above decides then. */
    public VendorConfig without(String element) {
        StringBuilder changed = new StringBuilder(xml);
        places(element).forEach(place -> changed.delete(place.start(), place.end()));
        return new VendorConfig(changed.toString());
    }

    /** Whether both say the same, whatever their blanks and ways to write an empty element. */
    public boolean saysTheSameAs(VendorConfig other) {
        return xml.equals(other.xml) || parsed(xml).equals(parsed(other.xml));
    }

    /** The element's places, the last one first, so that replacing one does not move the next. */
    private List<XmlText.Span> places(String element) {
        if (!ELEMENT.matcher(element).matches()) {
            throw new IllegalArgumentException("Not the name of an element: " + element);
        }
        List<XmlText.Span> places = new ArrayList<>(XmlText.elements(xml).stream()
                .filter(span -> span.name().equals(element))
                .toList());
        Collections.reverse(places);
        return places;
    }

    private static XmlElement parsed(String xml) {
        XmlElement wrapper = XmlElement.parse("<vendorConfig>" + xml + "</vendorConfig>");
        if (!wrapper.text().isEmpty()) {
            throw new MalformedXmlException("vendorConfig holds elements, not text");
        }
        return wrapper;
    }
}
