package org.upgradenight.simulator.page;

import java.util.List;
import java.util.Locale;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.Tongue;
import org.upgradenight.simulator.xml.XmlText;

/** Turns rows into the HTML tables and the flat XML that phones serve. */
final class Markup {

    private Markup() {}

    static String table(PhoneIdentity phone, Look look, String heading, List<Row> rows) {
        Tongue tongue = phone.quirks().tongue();
        StringBuilder html = head(phone, look, "", heading);
        for (Row row : rows) {
            String label = row.label(look == Look.CLASSIC);
            if (!label.isEmpty()) {
                html.append(row(look, Translation.of(tongue, label), Translation.of(tongue, row.value())));
            }
        }
        return html.append("</table></body></html>\n").toString();
    }

    static String lines(PhoneIdentity phone, Look look, String heading, List<String> lines) {
        StringBuilder html = head(phone, look, "", heading);
        for (String line : lines) {
            html.append("<tr><td><b>").append(entities(line)).append("</b></td></tr>\n");
        }
        return html.append("</table></body></html>\n").toString();
    }

    /** A page whose texts its own script would write. */
    static String script(PhoneIdentity phone, Look look, String heading, String script) {
        return head(phone, look, "<script type=\"text/javascript\">\n" + script + "\n</script>", heading)
                .append("</table></body></html>\n")
                .toString();
    }

    static String flatXml(Look look, String root, List<Row> rows) {
        StringBuilder xml = new StringBuilder(1024);
        xml.append("<?xml version=\"1.0\" encoding=\"")
                .append(look == Look.CLASSIC ? "iso-8859-1" : "UTF-8")
                .append("\"?>\n");
        xml.append('<').append(root).append(">\n");
        for (Row row : rows) {
            if (!row.element().isEmpty()) {
                xml.append('<').append(row.element()).append('>').append(XmlText.escape(row.value()));
                xml.append("</").append(row.element()).append(">\n");
            }
        }
        return xml.append("</").append(root).append(">\n").toString();
    }

    private static StringBuilder head(PhoneIdentity phone, Look look, String script, String heading) {
        String hardware = phone.model().hardware();
        String title = look == Look.NEWER
                ? "Cisco IP Phone " + hardware + " ( " + phone.name() + " )"
                : "Cisco Unified IP Phone " + hardware + " (" + phone.name() + ")";
        StringBuilder html = new StringBuilder(4096);
        html.append("<html><head><title>Cisco Systems, Inc.</title>")
                .append(script)
                .append("</head>\n<body bgcolor=#FFFFFF>\n<table><tr><td>")
                .append("<b>")
                .append(heading)
                .append("</b></td></tr><tr><td>")
                .append(title)
                .append("</td></tr></table>\n<table>\n");
        return html;
    }

    private static String row(Look look, String label, String value) {
        return switch (look) {
            case CLASSIC ->
                "<TR><TD><B> " + label + "</B></TD><td width=20></TD><TD><B>" + XmlText.escape(value)
                        + "</B></TD></TR>\n";
            case NEWER ->
                "<tr><td><b> " + entities(label) + "</b></td><td width=\"20\">&nbsp;</td><td><b>" + entities(value)
                        + "</b></td></tr>\n";
            case PLAIN -> "<tr><td>" + label + "</td><td>" + XmlText.escape(value) + "</td></tr>\n";
        };
    }

    /** The newer phones write punctuation as numeric entities. */
    private static String entities(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '-', '/', '(', ')', '\'' ->
                    out.append("&#x")
                            .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                            .append(';');
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
