package org.upgradenight.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    @TempDir
    Path home;

    private Path keyFile() {
        return home.resolve("keys/secrets.key");
    }

    @Test
    void opensWhatItSealed() {
        String sealed = new SecretBox(keyFile()).seal("cluster/night/password", "pä§s w0rd");
        assertTrue(sealed.matches("v1:[A-Za-z0-9+/]+=*"), sealed);
        assertEquals("pä§s w0rd", new SecretBox(keyFile()).open("cluster/night/password", sealed));
    }

    @Test
    void sameSecretNeverLooksTheSame() {
        SecretBox box = new SecretBox(keyFile());
        assertNotEquals(box.seal("a", "secret"), box.seal("a", "secret"));
    }

    @Test
    void opensOnlyForItsPurpose() {
        SecretBox box = new SecretBox(keyFile());
        String sealed = box.seal("cluster/a/password", "hunter2");
        SecretException e = assertThrows(SecretException.class, () -> box.open("cluster/b/password", sealed));
        assertTrue(e.getMessage().startsWith("UN1090: "), e.getMessage());
        assertFalse(e.getMessage().contains("hunter2"), e.getMessage());
    }

    @Test
    void otherKeyIsToldClearly() throws IOException {
        String sealed = new SecretBox(keyFile()).seal("a", "secret");
        Files.delete(keyFile());
        SecretException e = assertThrows(SecretException.class, () -> new SecretBox(keyFile()).open("a", sealed));
        assertTrue(e.getMessage().contains(keyFile().toString()), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "v1:", "v1:AAAA", "v1:????", "v2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoSealedSecret(String sealed) {
        SecretBox box = new SecretBox(keyFile());
        assertThrows(SecretException.class, () -> box.open("a", sealed));
    }

    @Test
    void keyIsForItsOwnerOnly() throws IOException {
        new SecretBox(keyFile()).seal("a", "b");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())));
        try (Stream<Path> files = Files.list(keyFile().getParent())) {
            assertEquals(List.of(keyFile()), files.toList());
        }
    }

    @Test
    void damagedKeyIsNotReplaced() throws IOException {
        Files.createDirectories(keyFile().getParent());
        Files.writeString(keyFile(), "c2hvcnQ=");
        SecretException e = assertThrows(SecretException.class, () -> new SecretBox(keyFile()).seal("a", "b"));
        assertTrue(e.getMessage().startsWith("UN1091"), e.getMessage());
        assertEquals("c2hvcnQ=", Files.readString(keyFile()));
    }

    @Test
    void manyWhoMakeTheKeyAtOnceHaveTheSame() {
        List<String> sealed = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> new SecretBox(keyFile()).seal("a", "secret" + i))
                .toList();
        SecretBox box = new SecretBox(keyFile());
        for (int i = 0; i < sealed.size(); i++) {
            assertEquals("secret" + i, box.open("a", sealed.get(i)));
        }
    }
}
