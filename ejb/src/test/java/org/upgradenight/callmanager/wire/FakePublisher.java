package org.upgradenight.callmanager.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.ClusterKind;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.inventory.SiteBy;

/** A publisher on loopback that a test scripts request by request; it remembers what it was asked. */
public final class FakePublisher implements AutoCloseable {

    /** One request as it came. */
    public record Request(String path, String action, String authorization, String cookie, String body) {}

    /** One answer to give. */
    public record Reply(int status, String body, Map<String, String> headers) {

        public static Reply of(int status, String body) {
            return new Reply(status, body, Map.of("Content-Type", "text/xml;charset=UTF-8"));
        }

        public Reply with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, body, more);
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpsServer secure;
    private final HttpServer plain;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Reply> script = request -> Reply.of(404, "");

    public FakePublisher(TestIdentity identity) {
        try {
            InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            secure = HttpsServer.create(anyPort, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(identity.context()));
            plain = HttpServer.create(anyPort, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (HttpServer server : List.of(secure, plain)) {
            server.setExecutor(threads);
            server.createContext("/", this::serve);
            server.start();
        }
    }

    public void script(Function<Request, Reply> answers) {
        this.script = answers;
    }

    public List<Request> requests() {
        return requests;
    }

    public int plainPort() {
        return plain.getAddress().getPort();
    }

    /** A cluster that trusts this publisher's certificate and may be asked fast. */
    public Cluster cluster(String trusted, boolean trustOnFirstUse, String pinned) {
        Limits limits = new Limits(
                10, 10, 6000, 60_000, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5), false);
        return new Cluster(
                "night",
                ClusterKind.CUCM,
                "127.0.0.1",
                secure.getAddress().getPort(),
                plainPort(),
                new Credentials("axl-user", "s3cret-<&>"),
                new Credentials("", ""),
                80,
                List.of(AddressRange.parse("192.0.2.0/24")),
                trusted,
                trustOnFirstUse,
                pinned,
                SiteBy.LOCATION,
                "",
                limits,
                PhoneAuthentication.CUCM);
    }

    @Override
    public void close() {
        secure.stop(0);
        plain.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestURI().getPath(),
                    header(exchange, "SOAPAction"),
                    header(exchange, "Authorization"),
                    header(exchange, "Cookie"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            Reply reply = script.apply(request);
            if (reply == null) {
                return; // breaks off without an answer
            }
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
