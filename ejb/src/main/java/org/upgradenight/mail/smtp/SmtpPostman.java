package org.upgradenight.mail.smtp;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.OutgoingMail;
import org.upgradenight.mail.Postman;

/** Sends over the server's mail session {@code java:jboss/mail/UpgradeNight}. Every wait of the exchange is bounded. */
@ApplicationScoped
public class SmtpPostman implements Postman {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    @Resource(lookup = "java:jboss/mail/UpgradeNight")
    private Session session;

    @Inject
    private Clock clock;

    /** For the container. */
    public SmtpPostman() {}

    SmtpPostman(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Delivery send(OutgoingMail mail) {
        boundWaits(session.getProperties());
        try {
            MimeMessage message = new MessageWriter(session, clock).write(mail);
            Transport.send(message);
            return new Delivery.Accepted("");
        } catch (MessagingException trouble) {
            return SmtpAnswer.delivery(trouble);
        }
    }

    @Override
    public String domain() {
        return Optional.ofNullable(InternetAddress.getLocalAddress(session))
                .flatMap(address -> MailAddress.of(address.getAddress()))
                .map(MailAddress::domain)
                .orElse("localhost");
    }

    /** One bad address does not keep the letter from the others; and no server holds us for ever. */
    private static void boundWaits(Properties properties) {
        properties.putIfAbsent("mail.smtp.sendpartial", "true");
        properties.putIfAbsent("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.putIfAbsent("mail.smtp.timeout", Long.toString(ANSWER.toMillis()));
        properties.putIfAbsent("mail.smtp.writetimeout", Long.toString(ANSWER.toMillis()));
    }
}
