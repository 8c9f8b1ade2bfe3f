package org.upgradenight.simulator.wire;

import java.nio.charset.StandardCharsets;

/** An answer of a phone. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PhoneReply(int status, String contentType, byte[] body) {

    /** XML with status 200. */
    public static PhoneReply xml(String text) {
        return new PhoneReply(200, "text/xml; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A small HTML page with that status. */
    public static PhoneReply html(int status, String text) {
        return new PhoneReply(status, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it says it is XML. */
    public boolean isXml() {
        return contentType.contains("xml");
    }
}
