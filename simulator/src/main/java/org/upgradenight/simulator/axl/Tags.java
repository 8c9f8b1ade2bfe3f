package org.upgradenight.simulator.axl;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradenight.simulator.xml.XmlNode;
import org.upgradenight.simulator.xml.XmlText;

/** The fields of one item in order, and the choice that returnedTags makes among them. */
final class Tags {

    private static final ConcurrentMap<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final Map<String, String> fields = new LinkedHashMap<>();

    Tags text(String name, String value) {
        fields.put(
                name,
                value.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + XmlText.escape(value) + "</" + name + ">");
        return this;
    }

    /** A foreign key: text with a uuid attribute, or an empty element when unset. */
    Tags key(String name, String value) {
        String uuid = value.isEmpty() ? "" : Uuids.of(name + value);
        fields.put(name, "<" + name + " uuid=\"" + uuid + "\">" + XmlText.escape(value) + "</" + name + ">");
        return this;
    }

    Tags xml(String name, String inner) {
        fields.put(name, inner.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + inner + "</" + name + ">");
        return this;
    }

    Tags whole(String name, String element) {
        fields.put(name, element);
        return this;
    }

    /** The item's element with the fields wanted; all of them when nothing was said. */
    String item(String element, String attributes, Optional<Set<String>> wanted) {
        String inner = fields.entrySet().stream()
                .filter(field -> wanted.isEmpty() || wanted.get().contains(field.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        return "<" + element + attributes + ">" + inner + "</" + element + ">";
    }

    static String uuid(String uuid) {
        return " uuid=\"" + uuid + "\"";
    }

    /** The names under returnedTags, if the request has them. */
    static Optional<Set<String>> wanted(XmlNode request) {
        return request.child("returnedTags")
                .map(tags -> tags.children().stream()
                        .map(XmlNode::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** SQL's LIKE with percent signs only, any case. */
    static boolean like(String pattern, String value) {
        return pattern.equals("%") || compiled(pattern).matcher(value).matches();
    }

    private static Pattern compiled(String pattern) {
        return PATTERNS.computeIfAbsent(pattern, Tags::compile);
    }

    private static Pattern compile(String pattern) {
        String regex = Pattern.quote(pattern).replace("%", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
