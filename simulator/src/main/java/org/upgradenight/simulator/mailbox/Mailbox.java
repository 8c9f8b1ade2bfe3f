package org.upgradenight.simulator.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An SMTP server that accepts any recipient, without a log-in, and can be made to misbehave. */
public final class Mailbox implements AutoCloseable {

    /** On a machine that is busy otherwise; the library's own two seconds are not enough there. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final GreenMail server;
    private final FrontDoor door;

    private Mailbox(GreenMail server, FrontDoor door) {
        this.server = server;
        this.door = door;
    }

    /** Starts it. */
    public static Mailbox open(String bind, int port) {
        ServerSetup setup = new ServerSetup(0, bind, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(LONGEST_START.toMillis());
        GreenMail server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        try {
            return new Mailbox(
                    server,
                    new FrontDoor(
                            InetAddress.getByName(bind), port, server.getSmtp().getPort()));
        } catch (IOException unknown) {
            server.stop();
            throw new UncheckedIOException(unknown);
        }
    }

    public int port() {
        return door.port();
    }

    /** Misbehaves from now on. @param conversations how many it befalls; 0: all, until another is set */
    public void fault(SmtpFault fault, int conversations) {
        door.fault(fault, conversations);
    }

    public SmtpFault fault() {
        return door.fault();
    }

    /** Every letter received, oldest first; one entry for each recipient's copy. */
    public List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages())
                .map(LetterReader::read)
                .toList();
    }

    /** A letter as it came over the wire (RFC 5322). @param number counted from 1 as in {@link #letters} */
    public Optional<byte[]> raw(int number) {
        MimeMessage[] all = server.getReceivedMessages();
        if (number < 1 || number > all.length) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            all[number - 1].writeTo(bytes);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("a received mail cannot be written", broken);
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public void close() {
        door.close();
        server.stop();
    }
}
