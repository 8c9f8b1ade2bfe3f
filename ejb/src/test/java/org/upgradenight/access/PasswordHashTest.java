package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void ownPasswordMatchesAndAnotherDoesNot() {
        String hash = PasswordHash.of("correct horse");
        assertTrue(PasswordHash.matches("correct horse", hash));
        assertFalse(PasswordHash.matches("correct horse ", hash));
        assertFalse(hash.contains("correct"));
    }

    @Test
    void samePasswordHashesDifferentlyEachTime() {
        assertNotEquals(PasswordHash.of("same"), PasswordHash.of("same"));
    }

    @Test
    void nobodysHashAndForeignTextMatchNothing() {
        assertFalse(PasswordHash.matches("", PasswordHash.OF_NOBODY));
        assertFalse(PasswordHash.matches("x", "plain"));
        assertFalse(PasswordHash.matches("", ""));
    }
}
