package org.upgradenight.notice.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.notice.Messenger.Carried;
import org.upgradenight.notice.WebhookUrl;

class HttpMessengerWireTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 204));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/good");
            answer(exchange, 302);
        });
        server.createContext("/slow", this::trickle);
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void postsJsonAndWantsAGoodStatus() {
        assertInstanceOf(Carried.Taken.class, carry("/good", Duration.ofSeconds(15)));
        assertEquals(List.of("POST /good run-ended application/json {\"run\":12}"), heard);
    }

    @Test
    void followsNoRedirect() {
        assertTrue(reason(carry("/elsewhere", Duration.ofSeconds(15))).startsWith("UN6305"));
        assertEquals(1, heard.size());
    }

    @Test
    void answerThatTricklesIsCutOff() {
        assertTrue(reason(carry("/slow", Duration.ofMillis(700))).startsWith("UN6306"));
    }

    @Test
    void nobodyThereIsSaidWithoutTheSecretPath() {
        server.stop(0);
        String reason = reason(carry("/good?secret=x", Duration.ofSeconds(15)));
        assertTrue(reason.startsWith("UN6307") && !reason.contains("secret"), reason);
    }

    private Carried carry(String path, Duration longest) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new HttpMessenger(longest).carry(WebhookUrl.of(url).orElseThrow(), "run-ended", "{\"run\":12}");
    }

    private static String reason(Carried carried) {
        return assertInstanceOf(Carried.NotTaken.class, carried).reason();
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("X-Upgrade-Night-Event") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
