package org.upgradenight.phone.http;

import java.util.Map;

/** Decodes the HTML entities that phones write. */
final class HtmlText {

    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("eacute", "\u00e9"),
            Map.entry("egrave", "\u00e8"),
            Map.entry("agrave", "\u00e0"),
            Map.entry("ccedil", "\u00e7"),
            Map.entry("auml", "\u00e4"),
            Map.entry("ouml", "\u00f6"),
            Map.entry("uuml", "\u00fc"),
            Map.entry("szlig", "\u00df"),
            Map.entry("ntilde", "\u00f1"),
            Map.entry("oacute", "\u00f3"));

    private HtmlText() {}

    /** Unknown entities stay as they are. */
    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
            String plain = end > at && end - at <= LONGEST_ENTITY ? entity(text.substring(at + 1, end)) : "";
            if (plain.isEmpty()) {
                decoded.append(text.charAt(at));
                at++;
            } else {
                decoded.append(plain);
                at = end + 1;
            }
        }
        return decoded.toString();
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "");
        }
        try {
            boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int character = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(character) && character > 0 ? Character.toString(character) : "";
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }
}
