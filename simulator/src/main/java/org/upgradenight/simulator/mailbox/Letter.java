package org.upgradenight.simulator.mailbox;

import java.util.List;

/** A mail as it was received; text is the first plain part. */
public record Letter(
        List<String> from,
        List<String> to,
        String subject,
        String messageId,
        String text,
        List<Attachment> attachments) {

    /** A named part, decoded as UTF-8 text. */
    public record Attachment(String name, String content) {}
}
