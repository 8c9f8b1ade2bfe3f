package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.upgradenight.inventory.DeviceModel;

/** The generations of phones that come with the product, read once. A phone that none names is asked like the newest. */
final class Generations {

    private static final List<String> FILES = List.of(
            "7940-7960",
            "7905-7912",
            "6901-6911",
            "69xx",
            "3905",
            "7937",
            "792x",
            "8821",
            "8941-8945",
            "dx",
            "ata",
            "adapters");

    private static final List<Generation> ALL =
            FILES.stream().map(Generations::read).toList();

    private Generations() {}

    static List<Generation> all() {
        return ALL;
    }

    static Generation of(DeviceModel model) {
        return ALL.stream()
                .filter(generation -> generation.has(model))
                .findFirst()
                .orElseGet(Generations::others);
    }

    static Generation others() {
        return ALL.stream().filter(Generation::others).findFirst().orElseThrow();
    }

    private static Generation read(String name) {
        String file = name + ".pages";
        try (InputStream in = Generations.class.getResourceAsStream("generations/" + file)) {
            if (in == null) {
                throw MESSAGES.brokenGeneration(file, "there is no such file");
            }
            return Generation.read(
                    file,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw MESSAGES.brokenGeneration(file, String.valueOf(unreadable.getMessage()));
        }
    }
}
