package org.upgradenight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Device PHONE = new Device(
            new DeviceName("SEP0011223344AA"),
            new DeviceModel("Cisco 7841"),
            "SIP",
            "",
            "Pool \u0130stanbul",
            "Hub",
            "",
            "",
            "",
            "",
            "");

    @Test
    void aNameIsNormalised() {
        assertEquals("SEP0011223344AA", new DeviceName(" sep0011223344aa ").value());
        assertEquals("0011223344AA", new DeviceName("SEP0011223344aa").mac());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SEP",
                "CSFJOHN",
                "SEP0011223344A",
                "SEP0011223344AAA",
                "SEP0011223344AG",
                "SEP0011223344AA\nX"
            })
    void otherNamesAreNone(String text) {
        assertEquals(Optional.empty(), DeviceName.of(text));
        assertThrows(IllegalArgumentException.class, () -> new DeviceName(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Cisco 7841, 7841",
        "Cisco 7941G-GE, 7941",
        "Cisco 8851NR, 8851",
        "CP-8841, 8841",
        "7970, 7970",
        "Cisco Unified Wireless 7925G-EX, 7925",
        "Cisco IP Communicator, ''",
        "Cisco 78411, ''",
        "'', ''"
    })
    void aModelsNumberIsItsFourDigits(String model, String number) {
        assertEquals(number, new DeviceModel(model).number());
    }

    @Test
    void anEmptyScopeMeansEverything() {
        assertTrue(Scope.EVERYTHING.includes(PHONE, "anywhere"));
    }

    @Test
    void setsRestrictTogetherAndCaseDoesNotMatter() {
        assertTrue(scope("7841", "hub").includes(PHONE, "HUB"));
        assertTrue(scope("CISCO 7841", "HUB").includes(PHONE, "hub"));
        assertFalse(scope("7841", "branch").includes(PHONE, "hub"));
        assertFalse(scope("8841", "hub").includes(PHONE, "hub"));
        assertTrue(new Scope(Set.of(" sep0011223344aa "), Set.of(), Set.of(PHONE.devicePool()), Set.of())
                .includes(PHONE, "hub"));
    }

    @Test
    void limitsAreHeldToTheirBounds() {
        assertThrows(IllegalArgumentException.class, () -> limits(0, 1, 1000));
        assertThrows(IllegalArgumentException.class, () -> limits(5001, 1, 1000));
        assertThrows(IllegalArgumentException.class, () -> limits(1, 0, 1000));
        assertThrows(IllegalArgumentException.class, () -> limits(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> limits(1, 1, 60_001));
        assertEquals(Duration.ofSeconds(10), limits(5000, 5000, 1000).exchange());
        assertEquals(Duration.ofSeconds(2), limits(1, 1, 1).exchange());
    }

    @Test
    void aLoginNeverShowsItsPassword() {
        assertFalse(new Credentials("user", "geheim").toString().contains("geheim"));
    }

    private static Scope scope(String model, String site) {
        return new Scope(Set.of(), Set.of(site), Set.of(), Set.of(model));
    }

    private static Limits limits(int window, int perSite, long keyPaceMillis) {
        return new Limits(
                window,
                perSite,
                1,
                1,
                Duration.ofMillis(keyPaceMillis),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                false);
    }
}
