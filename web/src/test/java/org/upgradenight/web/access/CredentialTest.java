package org.upgradenight.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

    @Test
    void readsBasicWithColonsAndUmlauts() {
        String both = Base64.getEncoder().encodeToString("jörg:a:b".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of(new Credential.Password("jörg", "a:b")), Credential.of("basic " + both));
    }

    @Test
    void readsBearer() {
        assertEquals(Optional.of(new Credential.Bearer("un_x")), Credential.of("Bearer un_x"));
    }

    @Test
    void absentIsAbsent() {
        assertEquals(Optional.empty(), Credential.of(null));
        assertEquals(Optional.empty(), Credential.of(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Digest x=y"})
    void nonsenseIsNotNobody(String header) {
        assertInstanceOf(Credential.Unreadable.class, Credential.of(header).orElseThrow());
    }

    @Test
    void neverShowsASecret() {
        assertFalse(new Credential.Password("u", "secret").toString().contains("secret"));
        assertFalse(new Credential.Bearer("secret").toString().contains("secret"));
    }
}
