package org.upgradenight.callmanager.wire;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One whole answer.
 *
 * @param contentType empty when the server named none
 * @param cookies the values of its Set-Cookie headers
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is its bytes; instances are never compared
public record HttpAnswer(int status, String contentType, byte[] body, List<String> cookies) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The body as text: in the header's charset, else the one that the XML declares, else UTF-8. */
    public String text() {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
        String text = new String(body, charset(CHARSET.matcher(contentType), charset(DECLARED.matcher(start), null)));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Charset charset(Matcher name, Charset otherwise) {
        Charset fallback = otherwise == null ? StandardCharsets.UTF_8 : otherwise;
        try {
            return name.find() ? Charset.forName(name.group(1)) : fallback;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return fallback;
        }
    }
}
