package org.upgradenight.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.upgradenight.simulator.wire.PhoneReply;

/** Spoils a page as careless software writes it: in HTML no cell and no row is closed, XML has a bare ampersand and no end. */
final class BrokenMarkup {

    private static final Pattern CLOSING = Pattern.compile("(?i)</(?:td|tr|b|table|body|html)>");
    private static final Pattern END = Pattern.compile("</\\w+>\\s*$");

    private BrokenMarkup() {}

    static PhoneReply in(PhoneReply reply) {
        // Latin 1 keeps every byte, whatever the charset is
        String text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        String broken = reply.isXml()
                ? END.matcher(text).replaceAll("<Note>R & D</Note>\n")
                : CLOSING.matcher(text).replaceAll("").replace("&amp;", "&") + "<!-- end";
        return new PhoneReply(reply.status(), reply.contentType(), broken.getBytes(StandardCharsets.ISO_8859_1));
    }
}
