package org.upgradenight.simulator.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.mailbox.Letter;
import org.upgradenight.simulator.mailbox.Mailbox;

/** The mailbox for eyes: a list, a letter with its HTML in a frame that runs no script, attachments, the raw message. */
final class MailPages {

    private static final Pattern ONE = Pattern.compile("/mailbox/(\\d{1,9})(\\.eml|/html|/(\\d{1,3}))?");
    private static final String HTML = "text/html;charset=utf-8";
    private static final String STYLE = "<style>body{font:15px/1.5 sans-serif;margin:1.5rem;max-width:70rem}"
            + "table{border-collapse:collapse}td,th{text-align:left;padding:.3rem .8rem;border-bottom:1px solid #ddd}"
            + "iframe{width:100%;height:44rem;border:1px solid #ccc}pre{white-space:pre-wrap;background:#f6f6f6;padding:1rem}"
            + "</style>";

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    SiteReply page(String path) {
        if (path.equals("/mailbox")) {
            return SiteReply.text(200, HTML, list(mailbox.letters()));
        }
        Matcher asked = ONE.matcher(path);
        List<Letter> letters = mailbox.letters();
        if (!asked.matches() || number(asked) < 1 || number(asked) > letters.size()) {
            return SiteReply.text(404, "text/plain", "no such letter: " + path);
        }
        Letter letter = letters.get(number(asked) - 1);
        String part = asked.group(2) == null ? "" : asked.group(2);
        return switch (part) {
            case "" -> SiteReply.text(200, HTML, letter(number(asked), letter));
            case ".eml" ->
                file(
                        number(asked) + ".eml",
                        "message/rfc822",
                        mailbox.raw(number(asked)).orElseThrow());
            case "/html" -> SiteReply.text(200, HTML, letter.html()).with(Map.of("Content-Security-Policy", "sandbox"));
            default -> attachment(letter, Integer.parseInt(asked.group(3)));
        };
    }

    private static int number(Matcher asked) {
        return Integer.parseInt(asked.group(1));
    }

    private static String list(List<Letter> letters) {
        StringBuilder page = new StringBuilder(begin("Mailbox, " + letters.size() + " letters"))
                .append("<table><tr><th></th><th>To</th><th>Subject</th><th></th></tr>");
        for (int number = letters.size(); number > 0; number--) {
            Letter letter = letters.get(number - 1);
            page.append(
                    "<tr><td>%d</td><td>%s</td><td><a href=\"/mailbox/%d\">%s</a></td><td><a href=\"/mailbox/%d.eml\">.eml</a></td></tr>"
                            .formatted(number, safe(letter.to()), number, safe(letter.subject()), number));
        }
        return page.append("</table>").toString();
    }

    private static String letter(int number, Letter letter) {
        StringBuilder page = new StringBuilder(begin(letter.subject()))
                .append(
                        "<p>From %s<br>To %s<br>Reply to %s<br>%s</p><p><a href=\"/mailbox\">All letters</a> · <a href=\"/mailbox/%d.eml\">.eml</a>"
                                .formatted(
                                        safe(letter.from()),
                                        safe(letter.to()),
                                        safe(letter.replyTo()),
                                        safe(letter.messageId()),
                                        number));
        for (int place = 0; place < letter.attachments().size(); place++) {
            page.append(" · <a href=\"/mailbox/%d/%d\">%s</a>"
                    .formatted(
                            number,
                            place + 1,
                            safe(letter.attachments().get(place).name())));
        }
        page.append("</p>");
        if (!letter.html().isEmpty()) {
            page.append("<iframe sandbox src=\"/mailbox/%d/html\" title=\"HTML\"></iframe>".formatted(number));
        }
        return page.append("<pre>").append(safe(letter.text())).append("</pre>").toString();
    }

    private static SiteReply attachment(Letter letter, int place) {
        if (place < 1 || place > letter.attachments().size()) {
            return SiteReply.text(404, "text/plain", "no such attachment: " + place);
        }
        Letter.Attachment found = letter.attachments().get(place - 1);
        return file(
                found.name(), "application/octet-stream", Base64.getDecoder().decode(found.base64()));
    }

    private static SiteReply file(String name, String type, byte[] bytes) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "-");
        return new SiteReply(200, type, bytes, Map.of("Content-Disposition", "attachment; filename=\"" + safe + "\""));
    }

    private static String begin(String title) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + safe(title) + "</title>"
                + STYLE + "</head><body><h1>" + safe(title) + "</h1>";
    }

    private static String safe(List<String> texts) {
        return safe(String.join(", ", texts));
    }

    private static String safe(String text) {
        String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return utf8.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
