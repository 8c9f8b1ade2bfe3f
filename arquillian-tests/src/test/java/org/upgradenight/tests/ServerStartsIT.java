package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The server as it is delivered: started by its script, looked at from outside, killed, started again, ended by SIGTERM. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerStartsIT {
    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.on(folder.resolve("home"), Map.of()).start().awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    @Order(1)
    void healthMetricsAndOpenApiAnswerOnTheApplicationsPort() throws IOException {
        assertEquals(200, server.get("/health/live").statusCode());
        HttpResponse<String> metrics = server.get("/metrics");
        assertTrue(metrics.body().contains("upgrade_night_heap_used_bytes"), metrics.body());
        HttpResponse<String> document = server.get("/openapi");
        assertEquals(200, document.statusCode());
        assertTrue(document.body().contains("openapi:"), document.body());
    }

    @Test
    @Order(1)
    void tlsHasItsOwnCertificate() throws IOException, GeneralSecurityException {
        X509Certificate shown =
                ShownCertificate.at(InetAddress.getLoopbackAddress(), server.port("UPGRADE_NIGHT_HTTPS_PORT"));
        assertTrue(shown.getSubjectX500Principal().getName().contains("Upgrade Night"), shown.toString());
    }

    @Test
    @Order(1)
    void nothingListensBeyondLoopback() throws IOException {
        for (InetAddress outside : ownAddresses()) {
            for (String port :
                    List.of("UPGRADE_NIGHT_HTTP_PORT", "UPGRADE_NIGHT_HTTPS_PORT", "UPGRADE_NIGHT_MANAGEMENT_PORT")) {
                assertThrows(ConnectException.class, () -> knock(outside, server.port(port)), port);
            }
        }
        assertDoesNotThrow(() -> knock(InetAddress.getLoopbackAddress(), server.port("UPGRADE_NIGHT_MANAGEMENT_PORT")));
    }

    @Test
    @Order(1)
    void keysAreForTheOwnerOnly() throws IOException {
        assertEquals("rwx------", permissions(server.home()));
        assertEquals("rw-------", permissions(server.home().resolve("keys/secrets.key")));
        assertEquals("rw-------", permissions(server.home().resolve("tls/keystore.p12")));
        assertEquals("rw-------", permissions(server.home().resolve("tls/keystore.password")));
    }

    @Test
    @Order(1)
    void secretsAreNotInTheLogs() throws IOException {
        String log = Files.readString(server.log(), StandardCharsets.UTF_8);
        for (String secret : List.of("keys/secrets.key", "keys/database.password", "tls/keystore.password")) {
            assertFalse(
                    log.contains(Files.readString(server.home().resolve(secret)).strip()), secret);
        }
    }

    @Test
    @Order(2)
    void aSecondServerOnTheSameFolderIsRefused() {
        try (ServerProcess second = ServerProcess.on(server.home(), Map.of())) {
            assertEquals(78, second.start().awaitEnd());
            assertTrue(server.lastWords().contains("UN9057"), server.lastWords());
        }
    }

    @Test
    @Order(3)
    void aKilledServerStartsAgainOnItsFolder() throws IOException {
        server.kill();
        server.start().awaitReady();
        assertEquals(200, server.get("/health/ready").statusCode());
    }

    @Test
    @Order(4)
    void anUnreachableDatabaseIsSaidPlainly() {
        int nobody = FreePort.choose();
        Map<String, String> settings = Map.of(
                "UPGRADE_NIGHT_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + nobody + "/nobody?sslkey=hidden",
                "UPGRADE_NIGHT_DB_PASSWORD",
                "not-to-be-shown");
        try (ServerProcess orphan = ServerProcess.on(folder.resolve("orphan"), settings)) {
            assertEquals(78, orphan.start().awaitEnd());
            String words = orphan.lastWords();
            assertTrue(words.contains("UN9001") && words.contains("127.0.0.1:" + nobody), words);
            assertFalse(
                    words.contains("not-to-be-shown") || words.contains("hidden") || words.contains("\tat "), words);
        }
    }

    @Test
    @Order(5)
    void sigtermEndsItGracefully() throws IOException {
        server.stop();
        assertFalse(server.alive());
        assertTrue(Files.readString(server.log(), StandardCharsets.UTF_8).contains("WFLYSRV0050"));
    }

    private static void knock(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private static List<InetAddress> ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
