package org.upgradenight.callmanager.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClusterHttpWireTest {

    /** A server that sends a byte every 50 ms for ever: no socket timeout ever fires. */
    private static final class Trickle implements AutoCloseable {

        private final ServerSocket listening;
        private final CountDownLatch closed = new CountDownLatch(1);

        Trickle(String head) throws IOException {
            listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> serve(head), "trickle");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String head) {
            try (Socket socket = listening.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                    out.write('x');
                }
            } catch (IOException theClientLeft) {
                closed.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int port() {
            return listening.getLocalPort();
        }

        @Override
        public void close() {
            closed.countDown();
            try {
                listening.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void cutsOff(String head) throws IOException {
        try (FakePublisher publisher = new FakePublisher(TestIdentity.ELSEWHERE);
                Trickle trickle = new Trickle(head);
                ClusterHttp http = new ClusterHttp(
                        new ClusterTrust(publisher.cluster("", false, ""), certificate -> {}), Duration.ofSeconds(2))) {
            long began = System.nanoTime();
            assertThrows(
                    InterruptedIOException.class,
                    () -> http.get(NodeUri.http("127.0.0.1", trickle.port(), "/"), 1 << 20, Duration.ofMillis(300)));
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertTrue(millis >= 250 && millis < 5000, millis + " ms");
        }
    }

    @Test
    void tricklingBodyEndsAtTheDeadline() throws IOException {
        cutsOff("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    }

    @Test
    void tricklingHeaderEndsAtTheDeadline() throws IOException {
        cutsOff("HTTP/1.1 200 OK\r\nX-Slow: ");
    }

    @Test
    void charsetOfTheHeaderThenOfTheDeclarationThenUtf8() {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00fc</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(new HttpAnswer(200, "text/xml", latin, List.of()).text().contains("\u00fc"));
        byte[] utf = "\uFEFF<a>\u00fc</a>".getBytes(StandardCharsets.UTF_8);
        assertEquals("<a>\u00fc</a>", new HttpAnswer(200, "", utf, List.of()).text());
        assertEquals("<a>\u00fc</a>", new HttpAnswer(200, "text/xml; charset=x-none", utf, List.of()).text());
        byte[] plain = "<a>\u00fc</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("<a>\u00fc</a>", new HttpAnswer(200, "text/xml;charset=\"iso-8859-1\"", plain, List.of()).text());
    }
}
