package org.upgradenight.callmanager.axl;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.callmanager.wire.Text;
import org.upgradenight.callmanager.xml.XmlElement;

/**
 * A SOAP fault of AXL.
 *
 * @param code AXL's own code, or the database's as a negative number; empty when there is none
 * @param text what AXL says, one line
 */
record AxlFault(String code, String text) {

    private static final String NOT_FOUND = "5007";
    private static final String RANK = "5003";
    private static final Pattern SUGGESTED =
            Pattern.compile("(?i)suggest(?:ive|ed)\\s+row\\s+fetch\\s*:?\\s*less\\s+than\\s+(\\d{1,9})");

    /** Reads the Fault element, whichever SOAP version's or namespace's. */
    static AxlFault of(XmlElement fault) {
        String code = fault.all()
                .filter(element -> element.name().equalsIgnoreCase("axlcode"))
                .findFirst()
                .map(XmlElement::text)
                .orElse("");
        String message = fault.all()
                .filter(element -> element.name().equalsIgnoreCase("axlmessage"))
                .findFirst()
                .map(XmlElement::text)
                .orElse("");
        String text = fault.textAt("faultstring");
        return new AxlFault(code, Text.brief(text.isEmpty() ? message : text));
    }

    boolean isNotFound() {
        return code.equals(NOT_FOUND) || (code.isEmpty() && lower().contains("was not found"));
    }

    /** AXL gives memory to so many big answers at once; the request was not begun. */
    boolean isOutOfMemory() {
        return lower().contains("maximum axl memory allocation");
    }

    boolean isTooLarge() {
        return suggestedRows().isPresent() || lower().contains("query request too large");
    }

    /** The number of rows that an answer has to stay below, where the fault says one. */
    OptionalLong suggestedRows() {
        Matcher found = SUGGESTED.matcher(text);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    /** What the operator can do about it, beginning with a blank; empty when only the fault's own words help. */
    String advice() {
        return switch (code) {
            case RANK -> " Give the user a rank that may change this, and its roles.";
            case NOT_FOUND -> " It was deleted or renamed in the meantime.";
            default -> "";
        };
    }

    private String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
