package org.upgradenight.simulator.axl;

import java.util.List;
import org.upgradenight.simulator.xml.XmlNode;

/** skip and first: skip counts only together with first. */
final class Window {

    private Window() {}

    static <T> List<T> of(XmlNode request, List<T> rows, int mostRows) throws AxlFault {
        long first = number(request, "first", 0);
        long skip = first > 0 ? number(request, "skip", 0) : 0;
        List<T> rest = rows.subList((int) Math.min(skip, rows.size()), rows.size());
        List<T> window = first > 0 ? rest.subList(0, (int) Math.min(first, rest.size())) : rest;
        if (window.size() > mostRows) {
            throw AxlFault.tooLarge(rows.size(), mostRows);
        }
        return window;
    }

    private static long number(XmlNode request, String name, long otherwise) throws AxlFault {
        String text = request.textOf(name).map(String::strip).orElse("");
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw AxlFault.invalid("For input string: \"" + text + "\"");
        }
    }
}
