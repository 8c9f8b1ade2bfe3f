package org.upgradenight.phone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a page keeps in a script of its own: 69xx phones write their status messages as {@code var s0 =
 * "[stamp] text&[stamp] text"}. Nothing is run; each text between ampersands is a row of one cell.
 */
final class ScriptRows {

    private static final int MOST_ROWS = 200;
    private static final Pattern VARIABLE =
            Pattern.compile("\\bvar\\s{1,8}s\\d{1,3}\\s{0,8}=\\s{0,8}\"([^\"]{0,20000})\"");
    private static final Pattern BETWEEN = Pattern.compile("&(?!#?\\w{1,8};)");

    private ScriptRows() {}

    static List<List<String>> read(String body) {
        if (!body.contains("var")) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(body);
        while (variable.find() && rows.size() < MOST_ROWS) {
            for (String text : BETWEEN.split(variable.group(1))) {
                String clean = PhoneText.clean(HtmlText.decode(text));
                if (!clean.isEmpty() && rows.size() < MOST_ROWS) {
                    rows.add(List.of(clean));
                }
            }
        }
        return rows;
    }
}
