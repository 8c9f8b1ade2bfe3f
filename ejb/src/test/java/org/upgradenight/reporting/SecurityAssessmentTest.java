package org.upgradenight.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityAssessmentTest {

    @ParameterizedTest(name = "{0} non-secure, {1} authenticated, {2} encrypted: {3}")
    @CsvSource({
        "0, 0, 0, NOT_AVAILABLE",
        "5, 0, 0, DEFAULT",
        "5, 1, 0, PARTIAL_AUTHENTICATED",
        "0, 5, 0, AUTHENTICATED",
        "5, 0, 1, PARTIAL_ENCRYPTED",
        "0, 0, 5, ENCRYPTED",
        "0, 1, 1, MIXED",
        "5, 1, 1, MIXED",
    })
    void saysOneWordForEveryMixture(long nonSecure, long authenticated, long encrypted, SecurityAssessment expected) {
        assertEquals(expected, SecurityAssessment.of(nonSecure, authenticated, encrypted));
    }

    @ParameterizedTest
    @CsvSource({
        "Non Secure,    NON_SECURE",
        "Not Secure,    NON_SECURE",
        "Authenticated, AUTHENTICATED",
        "Encrypted,     ENCRYPTED",
        "Secure,        ENCRYPTED",
        "Gesichert,     UNRECOGNISED",
        "'',            UNRECOGNISED",
    })
    void readsTheWordsOfPhones(String word, SecurityMode expected) {
        assertEquals(expected, SecurityMode.of(word));
    }
}
