package org.upgradenight.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;

/** Postmen for the wire tests of other rooms. */
public final class Postmen {
    private Postmen() {}

    /** The lines of a letter's head as they go over the wire, folded ones joined. */
    public static List<String> head(OutgoingMail mail) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.put("mail.from", "night@example.org");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MessageWriter(Session.getInstance(properties), Clock.systemUTC())
                .write(mail)
                .writeTo(bytes);
        String message = bytes.toString(StandardCharsets.UTF_8);
        return message.substring(0, message.indexOf("\r\n\r\n"))
                .replaceAll("\r\n[ \t]", " ")
                .lines()
                .toList();
    }

    /** One that hands letters to this machine. */
    public static Postman to(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.from", "night@example.org");
        return new SmtpPostman(Session.getInstance(properties), Clock.systemUTC());
    }
}
