package org.upgradenight.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.inventory.DeviceModel;

class KeyScriptCatalogueTest {

    private final KeyScriptCatalogue catalogue = new KeyScriptCatalogue();

    @ParameterizedTest
    @CsvSource({
        "Cisco 7911, SCCP11.9-4-2SR3-1S, 7906-7911-trust-list",
        "Cisco 7906, '', 7906-7911-trust-list",
        "Cisco 7942, SCCP42.9-4-2SR3-1S, 79x1-79x2-79x5-trust-list",
        "Cisco 7962, '', 79x1-79x2-79x5-trust-list",
        "Cisco 7965, SIP45.9-3-1S, 79x1-79x2-79x5-trust-list",
        "Cisco 7975, SIP75.9-4-2S, 797x-trust-list",
        "Cisco 7841, sip78xx.12-5-1SR3-74, 78xx-security-reset",
        "Cisco 7841, sip78xx.10-3-1-12, ",
        "Cisco 7841, '', ",
        "Cisco 8841, sip88xx.14-1-1-0001-125, 88xx-security-reset",
        "Cisco 8865NR, '', 88xx-security-reset",
        "Cisco 7940, P0030801SR02, ",
        "Cisco 8831, '', ",
        "Cisco ATA 187, '', ",
    })
    void picksByModelAndLoad(String model, String load, String id) {
        Optional<String> picked =
                catalogue.deletingItl(new DeviceModel(model), load).map(KeyScript::id);
        assertEquals(Optional.ofNullable(id), picked);
    }

    @Test
    void sequencesAreThoseOfTheField() {
        assertEquals("KeyPad4 KeyPad5 KeyPad2 KeyPadStar KeyPadStar KeyPadPound Soft4 Soft2", keys("Cisco 7942", ""));
        assertEquals("KeyPad4 KeyPad5 KeyPad2 KeyPadStar KeyPadStar KeyPadPound Soft5", keys("Cisco 7975", ""));
        assertEquals(
                "KeyPad3 KeyPad4 KeyPad5 KeyPad2 KeyPadStar KeyPadStar KeyPadPound Soft4 Soft2",
                keys("Cisco 7911", ""));
        assertEquals("KeyPad5 KeyPad5 KeyPad4 Soft2", keys("Cisco 7841", "sip78xx.11-0-1-1"));
        assertEquals("admin reset security Soft3", keys("Cisco 8851", ""));
    }

    @Test
    void everyScriptIsSafeByConstruction() {
        for (KeyScript script : catalogue.shipped()) {
            List<KeyStep> steps = script.steps();
            assertTrue(steps.get(steps.size() - 1).destructive(), script.id());
            long unlocks = steps.stream()
                    .filter(step -> step.key()
                            .map(Key::uri)
                            .filter("Key:KeyPadPound"::equals)
                            .isPresent())
                    .count();
            assertTrue(unlocks <= 1, "a second **# would restart the phone: " + script.id());
            steps.stream()
                    .filter(step -> step.key()
                            .map(Key::uri)
                            .filter("Key:KeyPadPound"::equals)
                            .isPresent())
                    .forEach(step -> assertEquals(5, step.pause(), script.id()));
            script.leave().forEach(key -> assertFalse(key.uri().contains("KeyPad"), script.id()));
            assertFalse(script.provenance().isBlank());
        }
    }

    @Test
    void screensDecideFor88xxOnly() {
        assertTrue(catalogue
                .deletingItl(new DeviceModel("Cisco 8841"), "")
                .orElseThrow()
                .needsScreen());
        assertFalse(catalogue
                .deletingItl(new DeviceModel("Cisco 7942"), "")
                .orElseThrow()
                .needsScreen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press Key:KeyPad5 when ready",
                "jump Key:KeyPad5",
                "press Dial:911",
                "leave Key:KeyPad1",
                "press Key:KeyPad5 on nowhere",
                "destroy Key:Soft3",
                "version 2",
            })
    void refusesAFileWithOneWrongLine(String line) {
        List<String> lines = new ArrayList<>(List.of(
                "script x",
                "version 1",
                "goal ITL",
                "models 8841",
                "loads any",
                "confidence LOW",
                "provenance none",
                "pace 1",
                "open Key:Settings",
                line,
                "destroy Key:Soft3",
                "leave Key:Settings"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> KeyScriptFile.read("x.keys", lines));
        assertTrue(refused.getMessage().matches("UN200[01]: .*x\\.keys.*"), refused.getMessage());
    }

    /** phones.md names no sequence for these, or one of a single source. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6901", "6911", "6921", "6941", "6945", "6961", "3905", "7931", "7937", "7921", "7925", "7926", "7832",
                "8821", "8831", "8832", "8941", "8945", "8961", "9951", "9971", "7940", "7960", "8875", "9871"
            })
    void familiesWithoutATrustworthySequenceHaveNone(String model) {
        for (String load : List.of("", "sip.11-0-1", "sip.14-3-1")) {
            assertEquals(Optional.empty(), catalogue.deletingItl(new DeviceModel("Cisco " + model), load));
        }
    }

    private String keys(String model, String load) {
        return catalogue.deletingItl(new DeviceModel(model), load).orElseThrow().steps().stream()
                .map(step -> step.key()
                        .map(key -> key.uri().substring(4))
                        .or(step::row)
                        .orElseThrow())
                .collect(Collectors.joining(" "));
    }
}
