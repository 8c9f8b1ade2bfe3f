package org.upgradenight.simulator.page;

import java.util.List;
import java.util.Locale;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.xml.XmlText;

/** Turns rows into the HTML tables and the flat XML that phones serve. */
final class Markup {

    private Markup() {}

    static String table(PhoneIdentity phone, String heading, List<Row> rows) {
        boolean classic = phone.model().family().classic();
        StringBuilder html = head(phone, heading);
        for (Row row : rows) {
            String label = row.label(classic);
            if (!label.isEmpty()) {
                String shown = Translation.of(phone.quirks().tongue(), label);
                String value = Translation.of(phone.quirks().tongue(), row.value());
                html.append(classic ? classicRow(shown, value) : newerRow(shown, value));
            }
        }
        return html.append("</table></body></html>\n").toString();
    }

    static String lines(PhoneIdentity phone, String heading, List<String> lines) {
        StringBuilder html = head(phone, heading);
        for (String line : lines) {
            html.append("<tr><td><b>").append(entities(line)).append("</b></td></tr>\n");
        }
        return html.append("</table></body></html>\n").toString();
    }

    static String flatXml(PhoneIdentity phone, String root, List<Row> rows) {
        boolean classic = phone.model().family().classic();
        StringBuilder xml = new StringBuilder(1024);
        xml.append("<?xml version=\"1.0\" encoding=\"")
                .append(classic ? "iso-8859-1" : "UTF-8")
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

    private static StringBuilder head(PhoneIdentity phone, String heading) {
        boolean classic = phone.model().family().classic();
        String hardware = phone.model().hardware();
        String title = classic
                ? "Cisco Unified IP Phone " + hardware + " (" + phone.name() + ")"
                : "Cisco IP Phone " + hardware + " ( " + phone.name() + " )";
        StringBuilder html = new StringBuilder(4096);
        html.append("<html><head><title>Cisco Systems, Inc.</title></head>\n<body bgcolor=#FFFFFF>\n<table><tr><td>")
                .append("<b>")
                .append(heading)
                .append("</b></td></tr><tr><td>")
                .append(title)
                .append("</td></tr></table>\n<table>\n");
        return html;
    }

    private static String classicRow(String label, String value) {
        return "<TR><TD><B> " + label + "</B></TD><td width=20></TD><TD><B>" + XmlText.escape(value)
                + "</B></TD></TR>\n";
    }

    private static String newerRow(String label, String value) {
        return "<tr><td><b> " + entities(label) + "</b></td><td width=\"20\">&nbsp;</td><td><b>" + entities(value)
                + "</b></td></tr>\n";
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
