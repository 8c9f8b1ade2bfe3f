package org.upgradenight.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.mail.Attachment;
import org.upgradenight.mail.Delivery;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.OutgoingMail;

class SmtpPostmanWireTest {
    private static final String CSV = "Phone,Location\r\nSEP00000000A001,Köln ☎\r\n";

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void deliversSubjectBodyAndCsvInUtf8() throws Exception {
        Delivery delivery = postman(mailbox.getSmtp().getPort()).send(mail("<run-1.site-ab.rev-1@example.org>"));

        assertEquals(new Delivery.Accepted(""), delivery);
        MimeMessage message = received()[0];
        assertEquals("12 phones in Köln ☎", message.getSubject());
        assertEquals("night@example.org", message.getFrom()[0].toString());
        MimeMultipart parts = (MimeMultipart) message.getContent();
        MimeMultipart body = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertTrue(body.getContentType().startsWith("multipart/alternative"), body.getContentType());
        assertEquals("Grüße ☎", String.valueOf(body.getBodyPart(0).getContent()).strip());
        assertEquals(
                "<p>Grüße ☎</p>",
                String.valueOf(body.getBodyPart(1).getContent()).strip());
        assertEquals("desk@example.org", message.getReplyTo()[0].toString());
        assertEquals("list.csv", parts.getBodyPart(1).getFileName());
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/csv; charset=utf-8"));
        assertArrayEquals(
                CSV.getBytes(StandardCharsets.UTF_8),
                parts.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void keepsTheGivenMessageIdAtEveryTry() throws Exception {
        SmtpPostman postman = postman(mailbox.getSmtp().getPort());
        postman.send(mail("<run-1.site-ab.rev-1@example.org>"));
        postman.send(mail("<run-1.site-ab.rev-1@example.org>"));

        MimeMessage[] messages = received();
        assertEquals(2, messages.length);
        for (MimeMessage message : messages) {
            assertEquals("<run-1.site-ab.rev-1@example.org>", message.getMessageID());
            assertNull(message.getHeader("Bcc"));
        }
    }

    @Test
    void saysTryLaterWhenNobodyListens() {
        int port = mailbox.getSmtp().getPort();
        mailbox.stop();
        Delivery delivery = postman(port).send(mail("<a@b>"));
        assertTrue(assertInstanceOf(Delivery.TryLater.class, delivery).reason().startsWith("UN1202"));
    }

    @Test
    void readsRepliesOfTheFourHundredsAsPassing() throws Exception {
        assertInstanceOf(Delivery.TryLater.class, answered("RCPT", "451 4.7.1 greylisted, come back"));
        assertInstanceOf(Delivery.TryLater.class, answered("MAIL", "421 4.3.2 closing"));
        assertInstanceOf(Delivery.TryLater.class, answered(".", "452 4.3.1 disk full"));
    }

    @Test
    void readsRepliesOfTheFiveHundredsAsFinal() throws Exception {
        assertInstanceOf(Delivery.RefusedForGood.class, answered("RCPT", "550 5.1.1 no such user"));
        assertInstanceOf(Delivery.RefusedForGood.class, answered("MAIL", "553 5.1.8 sender not allowed"));
        Delivery delivery = answered(".", "554 5.7.1 looks like spam\u0007");
        assertEquals(
                "UN1201: The mail server refused the letter for good: 554 5.7.1 looks like spam",
                assertInstanceOf(Delivery.RefusedForGood.class, delivery)
                        .reason()
                        .strip());
    }

    @Test
    void readsALostAnswerAsPassing() throws Exception {
        assertInstanceOf(Delivery.TryLater.class, answered(".", ""));
    }

    @Test
    void takesTheDomainFromTheSender() {
        assertEquals("example.org", postman(1).domain());
    }

    private MimeMessage[] received() {
        return mailbox.getReceivedMessages();
    }

    private static SmtpPostman postman(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.timeout", "3000");
        properties.put("mail.from", "night@example.org");
        return new SmtpPostman(Session.getInstance(properties), Clock.systemUTC());
    }

    private static OutgoingMail mail(String id) {
        return new OutgoingMail(
                List.of(new MailAddress("tech@example.org")),
                Optional.of(new MailAddress("desk@example.org")),
                "12 phones in Köln ☎",
                "Grüße ☎\n",
                "<p>Grüße ☎</p>",
                List.of(Attachment.csv("list.csv", CSV)),
                id);
    }

    /** Sends one letter to a server that gives this reply to one command (empty: hangs up) and 250 to the others. */
    private static Delivery answered(String command, String reply) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, command, reply));
            Delivery delivery = postman(server.getLocalPort()).send(mail("<a@b>"));
            served.get(10, TimeUnit.SECONDS);
            return delivery;
        }
    }

    private static void serve(ServerSocket server, String command, String reply) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 test");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                boolean special = line.startsWith(command);
                if (special && reply.isEmpty()) {
                    return;
                }
                data = line.equals("DATA");
                say(out, special ? reply : data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException hungUp) {
            assertTrue(hungUp.getMessage() != null, "the client may hang up");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
