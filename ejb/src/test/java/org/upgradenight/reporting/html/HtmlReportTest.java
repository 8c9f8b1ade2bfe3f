package org.upgradenight.reporting.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.reporting.Estates;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)");

    private final HtmlReport html = new HtmlReport();

    @Test
    void holdsAllEighteenTables() {
        String page = html.of(Estates.ordinary());
        IntStream.rangeClosed(1, 18)
                .forEach(number -> assertEquals(1, occurrences(page, "Table " + number + ":"), "Table " + number));
    }

    @Test
    void showsTheFigures() {
        String page = html.of(Estates.ordinary());
        assertTrue(page.contains("<td class=\"FAIL\">Fail</td>"), page);
        assertTrue(page.contains("<td><span>sip.12-1</span></td><td class=\"n\">3</td>"), page);
        assertTrue(page.contains("2 settings on 2 phones are not yet put back."), page);
        assertTrue(page.contains("2026-11-22 04:00:00 UTC"), page);
        assertTrue(page.contains("the phone refuses the cluster&#39;s trust list"), page);
    }

    @Test
    void whatNobodyMeasuredIsNotShownAsAFigure() {
        String page = html.of(Estates.ordinary());
        String ssh = page.substring(page.indexOf("Table 6:"), page.indexOf("ITL status</h2>"));
        assertTrue(ssh.contains(">not measured<"), ssh);
        assertFalse(ssh.contains(">0<"), ssh);
    }

    @Test
    void needsNothingFromElsewhere() {
        String page = html.of(Estates.ordinary());
        for (String outside : List.of("<script", "<link", "<img", "@import", "url(", " th:", "href=")) {
            assertFalse(page.contains(outside), outside);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></table><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</style><style>*{display:none}</style>",
                "</title><svg onload=alert(1)>",
                "<!-- <th:block th:utext=\"${report}\">",
                "[(${report.run.id})] [[${T(java.lang.Runtime)}]] __${7*7}__",
                "|${report}| ~{::byLocation}",
                "javascript:alert(1)",
                "&lt;script&gt;",
                "<ScRiPt/src=//x>",
            })
    void hostileTextsAreShownAndDoNothing(String text) {
        String page = html.of(Estates.calledEverywhere(text));
        assertEquals(tags(html.of(Estates.calledEverywhere("harmless"))), tags(page));
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertEquals(
                occurrences(html.of(Estates.calledEverywhere("harmless")), "harmless"),
                occurrences(page, escaped),
                page);
    }

    @Test
    void invisibleAndEndlessTextsAreMadeReadable() {
        String page = html.of(Estates.calledEverywhere("a\u202Eb\u0000c\nd" + "x".repeat(10_000)));
        assertTrue(page.contains("a b c dxxx"), "controls became blanks");
        assertFalse(page.contains("\u202E"));
        assertFalse(page.contains("x".repeat(1001)));
    }

    private static List<String> tags(String page) {
        return TAG.matcher(page).results().map(MatchResult::group).toList();
    }

    private static int occurrences(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }
}
