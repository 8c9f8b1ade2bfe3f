package org.upgradenight.simulator.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A page ready to send; the charset that its header names need not be the one its bytes are in. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Page(String contentType, byte[] body) {

    static final Charset WESTERN = Charset.forName("windows-1252");

    static Page html(String text, Charset sentIn) {
        return new Page("text/html; charset=utf-8", text.getBytes(sentIn));
    }

    static Page xml(String text, boolean lying) {
        return new Page("text/xml; charset=utf-8", text.getBytes(lying ? WESTERN : StandardCharsets.UTF_8));
    }
}
