package org.upgradenight.inventory;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Whatever is imported as a list of phones, its rows are accepted or rejected. */
class CsvInventoryFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void files(byte[] text) {
        try {
            CsvInventory.read(new StringReader(new String(text, StandardCharsets.UTF_8)), device -> {}, rejected -> {});
        } catch (CsvRefusedException noList) {
            // The whole file is refused, with a text for whoever sent it.
        }
    }
}
