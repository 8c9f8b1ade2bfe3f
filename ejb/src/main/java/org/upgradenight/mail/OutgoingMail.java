package org.upgradenight.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A letter ready to be handed over. Nothing in it can begin a header line of its own.
 *
 * @param to at least one address
 * @param subject one line, see {@link #oneLine}
 * @param replyTo where answers go when not to the sender
 * @param text the body, plain text
 * @param html the same body as HTML, or an empty text
 * @param messageId the Message-ID header, angle brackets included; two tries of one letter carry the same
 */
public record OutgoingMail(
        List<MailAddress> to,
        Optional<MailAddress> replyTo,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        String messageId) {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[A-Za-z0-9._-]{1,120}@[A-Za-z0-9.-]{1,120}>");
    private static final Pattern NOT_ONE_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final int LONGEST_SUBJECT = 1000;

    public OutgoingMail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
        require(!to.isEmpty(), "A letter has somebody to go to");
        require(
                subject.length() <= LONGEST_SUBJECT
                        && !NOT_ONE_LINE.matcher(subject).find(),
                "A subject is one line");
        require(MESSAGE_ID.matcher(messageId).matches(), "A Message-ID looks like <word@host>");
    }

    /** Any text as one line: control characters and line separators become blanks, and it is cut to a length. */
    public static String oneLine(String text, int longest) {
        String line = NOT_ONE_LINE.matcher(text).replaceAll(" ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
