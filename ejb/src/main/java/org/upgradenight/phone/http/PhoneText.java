package org.upgradenight.phone.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a phone's bytes to text that may be kept and shown. */
final class PhoneText {

    /** The longest single text that is kept. */
    static final int MOST_CHARS = 255;

    private static final int HEAD_BYTES = 300;
    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private PhoneText() {}

    /**
     * Decodes a body whose declared charset may be a lie: valid UTF-8 is UTF-8; else a specific declaration counts, and
     * of the two Windows code pages the likelier (Russian phones declare one charset and send windows-1251).
     */
    static String decode(byte[] body, String contentType) {
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, body);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return declared(contentType)
                .or(() -> declared(head))
                .filter(charset -> !StandardCharsets.UTF_8.equals(charset))
                .flatMap(charset -> strictly(charset, body))
                .orElseGet(() -> new String(body, likelier(body)));
    }

    /** Control and format characters gone, blanks collapsed, at most {@value #MOST_CHARS} characters. */
    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MOST_CHARS));
        int next = 0;
        for (int count = 0; count < 4 * MOST_CHARS && next < text.length(); count++) {
            int character = text.codePointAt(next);
            next += Character.charCount(character);
            if (blank(character)) {
                if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (shown(character)) {
                kept.appendCodePoint(character);
            }
        }
        int end = Math.min(kept.length(), MOST_CHARS);
        if (end > 0 && Character.isHighSurrogate(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(0, end).strip();
    }

    /** Most texts are short, plain ASCII and have nothing to be cleaned of. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return text.length() <= MOST_CHARS && (before != ' ' || text.isEmpty());
    }

    private static boolean blank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean shown(int character) {
        int type = Character.getType(character);
        return type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }

    private static Optional<String> strictly(Charset charset, byte[] body) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    /** A declaration that says something: Latin 1 accepts every byte and is what phones say when they do not know. */
    private static Optional<Charset> declared(String text) {
        Matcher found = DECLARED.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(found.group(1));
            return Optional.of(charset)
                    .filter(known -> known.canEncode()
                            && !known.equals(StandardCharsets.ISO_8859_1)
                            && !known.equals(StandardCharsets.US_ASCII));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Cyrillic words are runs of high bytes; in Western ones they stand alone. */
    private static Charset likelier(byte[] body) {
        int high = 0;
        int inRuns = 0;
        for (int index = 0; index < body.length; index++) {
            if (body[index] < 0) {
                high++;
                boolean neighbour =
                        (index > 0 && body[index - 1] < 0) || (index + 1 < body.length && body[index + 1] < 0);
                inRuns += neighbour ? 1 : 0;
            }
        }
        return inRuns * 2 > high ? CYRILLIC : WESTERN;
    }
}
