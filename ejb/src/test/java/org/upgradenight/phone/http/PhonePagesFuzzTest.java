package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.phone.Phone;

/** Whatever a phone answers, its pages are read or they are not; nothing is thrown and nothing grows without bound. */
class PhonePagesFuzzTest {

    private static final int MOST_ROWS = 2201;
    private static final Phone PHONE = new Phone(
            new DeviceName("SEP0003E369A125"),
            new DeviceModel("Cisco 8845"),
            "",
            "127.0.0.1",
            80,
            new Credentials("u", "p"));

    @FuzzTest(maxDuration = "60s")
    void pages(byte[] body) {
        String text = PhoneText.decode(body, "text/html; charset=iso-8859-1");
        XmlReader.declaresDocumentType(text);
        PageFields page = PageFields.read(text);
        assertTrue(page.rows().size() <= Math.max(MOST_ROWS, 10_000), "rows");
        for (List<String> row : page.rows()) {
            row.forEach(cell -> assertTrue(cell.length() <= PhoneText.MOST_CHARS, "a cell"));
        }
        PageReader.device(page, PHONE);
        PageReader.network(page, PHONE);
        PageReader.port(page);
        PageReader.statusMessages(page);
    }

    @FuzzTest(maxDuration = "30s")
    void generationFiles(byte[] body) {
        String text = PhoneText.decode(body, "text/plain");
        try {
            Generation.read("x.pages", text.lines().toList());
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().contains("x.pages"), refused::getMessage);
        }
    }
}
