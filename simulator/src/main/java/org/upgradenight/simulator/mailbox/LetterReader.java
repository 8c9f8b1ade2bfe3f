package org.upgradenight.simulator.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads a received message. */
final class LetterReader {

    private final List<String> texts = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<Letter.Attachment> attachments = new ArrayList<>();

    private LetterReader() {}

    static Letter read(MimeMessage message) {
        try {
            LetterReader reader = new LetterReader();
            reader.collect(message);
            return new Letter(
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    message.getHeader("Reply-To") == null ? List.of() : addresses(message.getReplyTo()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getMessageID()).orElse(""),
                    first(reader.texts),
                    first(reader.pages),
                    reader.attachments);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a received mail cannot be read", unreadable);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null) {
            attachments.add(attachment(part));
        } else if (part.isMimeType("text/plain")) {
            texts.add(text(part));
        } else if (part.isMimeType("text/html")) {
            pages.add(text(part));
        }
    }

    private static Letter.Attachment attachment(Part part) throws MessagingException, IOException {
        return new Letter.Attachment(
                part.getFileName(),
                new ContentType(part.getContentType()).getBaseType(),
                part.isMimeType("text/*") ? text(part) : "",
                Base64.getEncoder().encodeToString(bytes(part)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream()) {
            return bytes.readAllBytes();
        }
    }

    private static String first(List<String> all) {
        return all.isEmpty() ? "" : all.get(0);
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }
}
