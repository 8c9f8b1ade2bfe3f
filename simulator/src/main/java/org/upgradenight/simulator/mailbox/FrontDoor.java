package org.upgradenight.simulator.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The port that mail senders see: passes conversations on to the mailbox behind it, unless a fault is present. */
final class FrontDoor implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final InetAddress behind;
    private final int portBehind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private SmtpFault fault = SmtpFault.NONE;
    private int left;

    FrontDoor(InetAddress bind, int port, int portBehind) {
        this.behind = bind;
        this.portBehind = portBehind;
        try {
            this.door = new ServerSocket(port, BACKLOG, bind);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        start("mail-door", this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    /** @param conversations how many of them it befalls; 0: all, until another is set */
    synchronized void fault(SmtpFault next, int conversations) {
        fault = next;
        left = conversations;
    }

    synchronized SmtpFault fault() {
        return fault;
    }

    private synchronized SmtpFault befalling() {
        SmtpFault now = fault;
        if (now != SmtpFault.NONE && left > 0 && --left == 0) {
            fault = SmtpFault.NONE;
        }
        return now;
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                start("mail", () -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        SmtpFault now = befalling();
        try (client) {
            if (now != SmtpFault.DOWN) {
                try (Socket server = new Socket(behind, portBehind)) {
                    new Conversation(client, server, now).pass();
                }
            }
        } catch (IOException hungUp) {
            open.remove(client);
        } finally {
            open.remove(client);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
