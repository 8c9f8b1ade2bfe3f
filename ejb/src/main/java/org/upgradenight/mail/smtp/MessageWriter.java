package org.upgradenight.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.upgradenight.mail.Attachment;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.OutgoingMail;

/** Writes an {@link OutgoingMail} as a MIME message, UTF-8 throughout. */
final class MessageWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final Clock clock;

    MessageWriter(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    MimeMessage write(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new FixedIdMessage(session, mail.messageId());
        message.setFrom();
        for (MailAddress address : mail.to()) {
            message.addRecipient(RecipientType.TO, address(address));
        }
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(new Address[] {address(mail.replyTo().get())});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(body(mail));
        for (Attachment attachment : mail.attachments()) {
            parts.addBodyPart(part(attachment));
        }
        return parts;
    }

    /** The plainest form first: readers show the last one they understand (RFC 2046, 5.1.4). */
    private static MimeBodyPart body(OutgoingMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        if (mail.html().isEmpty()) {
            return text;
        }
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, html));
        return both;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.type())));
        part.setFileName(attachment.fileName());
        return part;
    }

    private static InternetAddress address(MailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }
}
