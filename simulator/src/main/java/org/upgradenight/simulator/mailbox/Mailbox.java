package org.upgradenight.simulator.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An SMTP server that accepts any recipient, without a log-in. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    /** Starts it. */
    public static Mailbox open(String bind, int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, bind, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Mailbox(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Every letter received, oldest first; one entry for each recipient's copy. */
    public List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailbox::letter).toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            List<String> texts = new ArrayList<>();
            List<Letter.Attachment> attachments = new ArrayList<>();
            collect(message, texts, attachments);
            return new Letter(
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getMessageID()).orElse(""),
                    texts.isEmpty() ? "" : texts.get(0),
                    attachments);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a received mail cannot be read", unreadable);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void collect(Part part, List<String> texts, List<Letter.Attachment> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, texts, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(new Letter.Attachment(part.getFileName(), text(part)));
        } else if (part.isMimeType("text/plain")) {
            texts.add(text(part));
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
