package org.upgradenight.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SiteReply(int status, String contentType, byte[] body, Map<String, String> headers) {

    /** Text of that type. */
    public static SiteReply text(int status, String contentType, String body) {
        return new SiteReply(status, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A small error page as a servlet container makes it. */
    public static SiteReply page(int status, String title, String words) {
        String body = "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>" + words + "</p></body></html>";
        return text(status, "text/html;charset=utf-8", body);
    }

    /** Raw bytes. */
    public static SiteReply bytes(byte[] body) {
        return new SiteReply(200, "application/octet-stream", body, Map.of());
    }

    /** The same with one more header. */
    public SiteReply with(Map<String, String> more) {
        return new SiteReply(status, contentType, body, more);
    }
}
