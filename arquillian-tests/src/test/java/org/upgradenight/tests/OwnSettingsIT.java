package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/**
 * The distribution, unpacked elsewhere and started as an operator would change it: own keystore, no password for
 * admin, the newest Java that is there; beside the server of the other tests.
 */
class OwnSettingsIT {
    private static final String SECRET = "own-keystore-secret-1";

    @TempDir
    static Path folder;

    private static Night beside;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        beside = SharedServer.as("own-settings");
        Path keystore = folder.resolve("own.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=own.example.test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        SECRET)
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        Map<String, String> settings = new HashMap<>();
        settings.put("UPGRADE_NIGHT_KEYSTORE", keystore.toString());
        settings.put("UPGRADE_NIGHT_KEYSTORE_PASSWORD", SECRET);
        settings.put("UPGRADE_NIGHT_ADMIN_PASSWORD", "");
        settings.put("JAVA_HOME", newestJava().toString());
        server = ServerProcess.from(Unpacked.into(folder.resolve("elsewhere")), folder.resolve("home"), settings)
                .start()
                .awaitReady();
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aRunCompletesOnEachOfTwoServers() {
        Night night = new Night(beside.simulator(), beside.simulator(), server, "own-settings");
        Pace pace = Pace.scaled(beside.simulator().timeScale());
        for (Night each : new Night[] {night, beside}) {
            each.introduce(pace);
            each.complete("health-check");
        }
    }

    @Test
    void theFirstPasswordIsToldOnceAndKeptInNoLog() throws IOException {
        String password = server.adminPassword();
        assertEquals(
                2, Files.readString(server.console(), StandardCharsets.UTF_8).split(password, -1).length);
        assertFalse(Files.readString(server.log(), StandardCharsets.UTF_8).contains(password));
        assertEquals(200, ApiClient.admin(server).get("/runs").statusCode());
    }

    @Test
    void tlsShowsTheOwnCertificate() throws IOException, GeneralSecurityException {
        assertEquals("CN=own.example.test", shown(server, InetAddress.getLoopbackAddress()));
        assertFalse(Files.exists(server.home().resolve("tls/keystore.p12")));
    }

    @Test
    void beyondLoopbackTlsAnswersLogInNeedsItAndManagementIsShut() throws IOException, GeneralSecurityException {
        Map<String, String> everywhere = Map.of("UPGRADE_NIGHT_BIND", "0.0.0.0");
        try (ServerProcess open =
                ServerProcess.on(folder.resolve("open"), everywhere).start().awaitReady()) {
            assertTrue(shown(open, outside()).contains("Upgrade Night"));
            URI plain = URI.create("http://" + outside().getHostAddress() + ":" + open.port("UPGRADE_NIGHT_HTTP_PORT")
                    + "/api/v1/runs");
            Wire.Answer refused = new Wire(Optional.of("Basic bm90OnJpZ2h0")).get(plain);
            assertEquals(403, refused.status());
            assertEquals("UN8004", refused.json().get("code").asText());
            assertThrows(
                    ConnectException.class,
                    () -> new Socket(outside(), open.port("UPGRADE_NIGHT_MANAGEMENT_PORT")).close());
        }
    }

    private static String shown(ServerProcess by, InetAddress address) throws IOException, GeneralSecurityException {
        return ShownCertificate.at(address, by.port("UPGRADE_NIGHT_HTTPS_PORT"))
                .getSubjectX500Principal()
                .getName();
    }

    @Test
    void aTakenPortAndAShutKeystoreAreSaidPlainly() {
        assertRefused("UN9010", Map.of("UPGRADE_NIGHT_HTTP_PORT", "" + server.port("UPGRADE_NIGHT_HTTP_PORT")));
        assertRefused(
                "UN9012",
                Map.of(
                        "UPGRADE_NIGHT_KEYSTORE",
                        folder.resolve("own.p12").toString(),
                        "UPGRADE_NIGHT_KEYSTORE_PASSWORD",
                        "wrong"));
    }

    private static void assertRefused(String code, Map<String, String> settings) {
        try (ServerProcess refused = ServerProcess.on(folder.resolve(code), settings)) {
            assertEquals(78, refused.start().awaitEnd(), refused::lastWords);
            assertTrue(refused.lastWords().contains(code), refused::lastWords);
        }
    }

    private static InetAddress outside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("this machine has no address beyond loopback"));
    }

    /** Of the JDKs beside the one that runs the tests; that one when it stands alone. */
    private static Path newestJava() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside = Files.list(own.getParent())) {
            return beside.filter(java -> Files.isExecutable(java.resolve("bin/java")))
                    .filter(java -> Files.exists(java.resolve("release")))
                    .max(Comparator.comparingInt(OwnSettingsIT::feature))
                    .orElse(own);
        }
    }

    private static int feature(Path java) {
        try (Stream<String> lines = Files.lines(java.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.substring("JAVA_VERSION=\"".length()).split("[^0-9]", 2)[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
