package org.upgradenight.phone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table rows of an HTML page, read in one pass and with forgiveness: unclosed cells, nested tables and stray markup
 * are taken as they come. Text outside tables makes rows of one cell. Texts are cleaned.
 */
final class HtmlRows {

    private static final int MOST_ROWS = 2000;
    private static final int MOST_CELLS = 16;

    private final String html;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean inCell;
    private int at;

    private HtmlRows(String html) {
        this.html = html;
    }

    static List<List<String>> read(String html) {
        HtmlRows reading = new HtmlRows(html);
        reading.run();
        return reading.rows;
    }

    private void run() {
        while (at < html.length() && rows.size() < MOST_ROWS) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            cell.append(html, at, end);
            at = end;
            if (tag >= 0) {
                tag();
            }
        }
        endRow();
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            skipPast("-->");
            return;
        }
        int close = html.indexOf('>', at);
        if (close < 0) {
            at = html.length();
            return;
        }
        String name = name(at + 1, close);
        at = close + 1;
        switch (name) {
            case "script", "style" -> skipPast("</" + name);
            case "tr", "/tr", "table", "/table" -> endRow();
            case "td", "th" -> {
                endCell();
                inCell = true;
            }
            case "/td", "/th" -> {
                endCell();
                inCell = false;
            }
            case "br",
                    "p",
                    "/p",
                    "li",
                    "/li",
                    "div",
                    "/div",
                    "pre",
                    "/pre",
                    "title",
                    "/title",
                    "h1",
                    "/h1",
                    "h2",
                    "/h2" -> {
                cell.append('\n');
                if (!inCell) {
                    endRow();
                }
            }
            default -> cell.append("");
        }
    }

    private String name(int from, int close) {
        int end = from;
        while (end < close && end - from < 12 && !Character.isWhitespace(html.charAt(end))) {
            if (html.charAt(end) == '/' && end > from) {
                break;
            }
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private void skipPast(String mark) {
        int found = indexIgnoringCase(mark);
        at = found < 0 ? html.length() : found + mark.length();
    }

    private int indexIgnoringCase(String mark) {
        for (int index = at; index + mark.length() <= html.length(); index++) {
            if (html.regionMatches(true, index, mark, 0, mark.length())) {
                return index;
            }
        }
        return -1;
    }

    private void endCell() {
        String text = PhoneText.clean(HtmlText.decode(cell.toString()));
        boolean stray = !inCell && text.isEmpty();
        if (!stray && row.size() < MOST_CELLS) {
            row.add(text);
        }
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        inCell = false;
        if (row.stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }
}
