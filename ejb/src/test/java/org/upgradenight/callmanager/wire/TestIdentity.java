package org.upgradenight.callmanager.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed server identity made for one test run, as a cluster makes its own. */
public final class TestIdentity {

    /** Names a host that no test uses. */
    public static final TestIdentity ELSEWHERE =
            new TestIdentity("publisher.example.test", "dns:publisher.example.test");
    /** Names the loopback address. */
    public static final TestIdentity LOOPBACK = new TestIdentity("loopback", "ip:127.0.0.1");

    private static final String PASSWORD = "for-tests-only";

    private final SSLContext context;
    private final X509Certificate certificate;

    /** Made by an authority of its own, which is not the certificate that it shows. */
    public static TestIdentity signed(String alternative) {
        return new TestIdentity("signed", alternative, true);
    }

    private final X509Certificate authority;

    private TestIdentity(String name, String alternative) {
        this(name, alternative, false);
    }

    private TestIdentity(String name, String alternative, boolean signed) {
        try {
            Path folder = Files.createTempDirectory("identity");
            Path file = folder.resolve("keys.p12");
            makeKey(file, "server", name, "san=" + alternative);
            if (signed) {
                makeKey(file, "authority", "authority", "bc=ca:true");
                sign(folder, file, alternative);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(file)) {
                keys.load(stream, PASSWORD.toCharArray());
            }
            authority = (X509Certificate) keys.getCertificate("authority");
            keys.deleteEntry("authority");
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            certificate = (X509Certificate) keys.getCertificate("server");
            Files.delete(file);
            Files.delete(folder);
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
        return pem(certificate);
    }

    /** The certificate of the authority that made it. */
    public String authorityPem() {
        return pem(authority);
    }

    private static String pem(X509Certificate certificate) {
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

    private static void makeKey(Path file, String alias, String name, String extension) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=" + name + ", O=Example",
                "-ext",
                extension,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString());
    }

    private static void sign(Path folder, Path keys, String alternative) throws Exception {
        String store = keys.toString();
        String request = folder.resolve("request").toString();
        String signed = folder.resolve("signed").toString();
        keytool("-certreq", "-alias", "server", "-keystore", store, "-storepass", PASSWORD, "-file", request);
        keytool(
                "-gencert",
                "-alias",
                "authority",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-ext",
                "san=" + alternative,
                "-infile",
                request,
                "-outfile",
                signed);
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "server",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-file",
                signed);
        Files.delete(Path.of(request));
        Files.delete(Path.of(signed));
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(keytool.waitFor(30, TimeUnit.SECONDS), said);
        assertEquals(0, keytool.exitValue(), said);
    }
}
