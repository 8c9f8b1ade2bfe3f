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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.notice.Messenger.Carried;
import org.upgradenight.notice.SigningKey;
import org.upgradenight.notice.WebhookUrl;

class HttpMessengerWireTest {

    private static final Clock NOON = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private Optional<SigningKey> key = Optional.empty();
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
    void whoSharesTheSecretCanTellThatItIsUs() {
        key = SigningKey.of("shared-with-the-hook");
        assertInstanceOf(Carried.Taken.class, carry("/good", Duration.ofSeconds(15)));
        // printf '1800000000.{"run":12}' | openssl dgst -sha256 -hmac shared-with-the-hook
        assertEquals(
                List.of("1800000000 sha256=ada171285dc0eb161401665be7eb237dc07702140750af2930c769d1b26bf24b"),
                signatures);
    }

    @Test
    void withoutASecretNothingIsSigned() {
        carry("/good", Duration.ofSeconds(15));
        assertEquals(List.of("null null"), signatures);
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
        return new HttpMessenger(NOON, longest)
                .carry(WebhookUrl.of(url).orElseThrow(), key, "run-ended", "{\"run\":12}");
    }

    private static String reason(Carried carried) {
        return assertInstanceOf(Carried.NotTaken.class, carried).reason();
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("X-Upgrade-Night-Event") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        signatures.add(exchange.getRequestHeaders().getFirst("X-Upgrade-Night-Timestamp") + " "
                + exchange.getRequestHeaders().getFirst("X-Upgrade-Night-Signature"));
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
