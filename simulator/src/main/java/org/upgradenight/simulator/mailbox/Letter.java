package org.upgradenight.simulator.mailbox;

import java.util.List;

/** A mail as it was received; text is the first plain part, html the first of that kind, both empty when there is none. */
public record Letter(
        List<String> from,
        List<String> to,
        List<String> replyTo,
        String subject,
        String messageId,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A named part: what is text decoded as UTF-8 in content, everything in Base64. */
    public record Attachment(String name, String type, String content, String base64) {}
}
