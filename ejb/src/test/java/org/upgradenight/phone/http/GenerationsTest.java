package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.inventory.DeviceModel;

class GenerationsTest {

    @ParameterizedTest
    @CsvSource({
        "Cisco 7940, 7940-7960",
        "Cisco 7960, 7940-7960",
        "Cisco 7905, 7905-7912",
        "Cisco 7906, adapters",
        "Cisco 7911, adapters",
        "Cisco 7965, adapters",
        "Cisco 7975, adapters",
        "Cisco 6901, 6901-6911",
        "Cisco 6921, 69xx",
        "Cisco 3905, 3905",
        "Cisco 7841, adapters",
        "Cisco 8845, adapters",
        "Cisco 8945, 8941-8945",
        "Cisco 9971, adapters",
        "Cisco 7832, adapters",
        "Cisco 8831, adapters",
        "Cisco 8821, 8821",
        "Cisco 7925, 792x",
        "Cisco 7937, 7937",
        "Cisco ATA 187, ata",
        "Cisco DX80, dx",
        "Cisco Something New, adapters"
    })
    void everyModelHasOneGeneration(String model, String generation) {
        assertEquals(generation, Generations.of(new DeviceModel(model)).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cisco 8821", "Cisco 7925", "Cisco 7937", "Cisco 6901", "Cisco 7912", "Cisco ATA 187"})
    void phonesWithoutAPortPageAreNotAskedForOne(String model) {
        assertEquals(List.of(), Generations.of(new DeviceModel(model)).paths(Generation.Kind.PORT));
    }

    @Test
    void filesAreNamedLikeTheirGenerationAndShareNoModel() {
        Set<String> models = new HashSet<>();
        for (Generation generation : Generations.all()) {
            for (String model : generation.models()) {
                assertTrue(models.add(model), model + " is in two files");
            }
            assertFalse(generation.paths(Generation.Kind.NETWORK).isEmpty(), generation.id());
        }
        assertEquals(1, Generations.all().stream().filter(Generation::others).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"devise /x", "device x", "device /x y", "device"})
    void aBrokenLineRefusesTheFile(String line) {
        List<String> lines = List.of("generation g", "models 7999", line);
        assertThrows(IllegalArgumentException.class, () -> Generation.read("g.pages", lines));
    }
}
