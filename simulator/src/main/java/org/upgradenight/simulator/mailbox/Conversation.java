package org.upgradenight.simulator.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One SMTP conversation, passed on line by line in lock-step, with a fault in it. */
final class Conversation {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SmtpFault fault;
    private final BufferedReader fromClient;
    private final OutputStream toClient;
    private final BufferedReader fromServer;
    private final OutputStream toServer;

    Conversation(Socket client, Socket server, SmtpFault fault) throws IOException {
        this.fault = fault;
        this.fromClient = new BufferedReader(new InputStreamReader(client.getInputStream(), BYTES));
        this.toClient = client.getOutputStream();
        this.fromServer = new BufferedReader(new InputStreamReader(server.getInputStream(), BYTES));
        this.toServer = server.getOutputStream();
    }

    /** Until one side hangs up, or the fault does. */
    void pass() throws IOException {
        reply();
        String line;
        while ((line = fromClient.readLine()) != null) {
            if (refuses(line)) {
                say(toClient, fault == SmtpFault.REFUSE ? "550 5.1.1 no such mailbox" : "451 4.7.1 come back later");
            } else {
                say(toServer, line);
                if (reply().startsWith("354") && !letter()) {
                    return;
                }
            }
        }
    }

    private boolean refuses(String line) {
        boolean refusing = fault == SmtpFault.REFUSE || fault == SmtpFault.TRY_LATER;
        return refusing && line.toUpperCase(Locale.ROOT).startsWith("RCPT");
    }

    /** The letter itself, which ends with a lone dot. @return whether the conversation goes on */
    private boolean letter() throws IOException {
        String line;
        do {
            line = fromClient.readLine();
            if (line == null) {
                return false;
            }
            say(toServer, line);
        } while (!line.equals("."));
        if (fault == SmtpFault.ANSWER_LOST) {
            fromServer.readLine();
            return false;
        }
        reply();
        return true;
    }

    /** A reply's lines but the last have a dash behind the number. @return the last line */
    private String reply() throws IOException {
        if (fault == SmtpFault.SLOW) {
            pause();
        }
        String line;
        do {
            line = fromServer.readLine();
            if (line == null) {
                throw new IOException("the mailbox hung up");
            }
            say(toClient, line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return line;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException(ending);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(BYTES));
        out.flush();
    }
}
