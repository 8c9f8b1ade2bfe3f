package org.upgradenight.callmanager.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed server identity made for one test run, as a cluster makes its own. */
public final class TestIdentity {

    /** Names a host that no test uses. */
    public static final TestIdentity ELSEWHERE = new TestIdentity("publisher.example.test", "dns:publisher.example.test");
    /** Names the loopback address. */
    public static final TestIdentity LOOPBACK = new TestIdentity("loopback", "ip:127.0.0.1");

    private static final String PASSWORD = "for-tests-only";

    private final SSLContext context;
    private final X509Certificate certificate;

    private TestIdentity(String name, String alternative) {
        try {
            Path folder = Files.createTempDirectory("identity");
            Path file = folder.resolve("keys.p12");
            makeKey(file, name, alternative);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(file)) {
                keys.load(stream, PASSWORD.toCharArray());
            }
            Files.delete(file);
            Files.delete(folder);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            certificate = (X509Certificate) keys.getCertificate("server");
        } catch (Exception e) {
            throw new IllegalStateException("No identity for the test", e);
        }
    }

    public SSLContext context() {
        return context;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String sha256() {
        try {
            return Certificates.fingerprint(certificate);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeKey(Path file, String name, String alternative) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", "server", "-keyalg", "EC", "-validity", "2",
                        "-dname", "CN=" + name + ", O=Example", "-ext", "san=" + alternative,
                        "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(keytool.waitFor(30, TimeUnit.SECONDS), said);
        assertEquals(0, keytool.exitValue(), said);
    }
}
