package org.upgradenight.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightWireTest {
    @TempDir
    private Path folder;

    @Test
    void withoutSettingsThereIsNothingToRefuse() {
        assertEquals("", said(Map.of()));
    }

    @Test
    void aPortThatSomebodyHasIsNamedWithItsSetting() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            String words = said(Map.of("UPGRADE_NIGHT_HTTPS_PORT", port));
            assertTrue(words.contains("UN9010") && words.contains("UPGRADE_NIGHT_HTTPS_PORT is " + port), words);
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertTrue(said(Map.of("UPGRADE_NIGHT_BIND", "203.0.113.77")).contains("UN9011"));
        assertEquals("", said(Map.of("UPGRADE_NIGHT_BIND", "0.0.0.0")));
        assertEquals("", said(Map.of("UPGRADE_NIGHT_BIND", "127.0.0.1")));
    }

    @Test
    void aKeystoreMustOpenAndHoldAKey() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("own.p12");
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            empty.store(out, "right".toCharArray());
        }
        String shut = said(Map.of(
                "UPGRADE_NIGHT_KEYSTORE", file.toString(), "UPGRADE_NIGHT_KEYSTORE_PASSWORD", "not-to-be-shown"));
        assertTrue(shut.contains("UN9012"), shut);
        assertFalse(shut.contains("not-to-be-shown"), shut);
        assertTrue(said(Map.of("UPGRADE_NIGHT_KEYSTORE", file.toString(), "UPGRADE_NIGHT_KEYSTORE_PASSWORD", "right"))
                .contains("UN9013"));
    }

    /** What it said, empty when it let the server start. */
    private static String said(Map<String, String> settings) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Preflight.run(settings, new PrintStream(err, true, StandardCharsets.UTF_8));
        String words = err.toString(StandardCharsets.UTF_8);
        assertEquals(words.isEmpty() ? 0 : Exit.STATUS, status, words);
        return words;
    }
}
