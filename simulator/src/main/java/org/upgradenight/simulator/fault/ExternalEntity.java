package org.upgradenight.simulator.fault;

import java.nio.charset.StandardCharsets;
import org.upgradenight.simulator.wire.PhoneReply;

/** Puts a document type with entities, one of them external, into every page, and uses them in its first value. */
final class ExternalEntity {

    private static final String DOCTYPE = "<!DOCTYPE r [<!ENTITY file SYSTEM \"file:///etc/hostname\">"
            + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n";

    private ExternalEntity() {}

    static PhoneReply into(PhoneReply reply) {
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        int afterDeclaration = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        String body = text.substring(afterDeclaration);
        int firstClose = body.indexOf("</");
        String used = firstClose < 0 ? body : body.substring(0, firstClose) + "&file;&c;" + body.substring(firstClose);
        String changed = text.substring(0, afterDeclaration) + DOCTYPE + used;
        return new PhoneReply(reply.status(), reply.contentType(), changed.getBytes(StandardCharsets.UTF_8));
    }
}
