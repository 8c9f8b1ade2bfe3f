package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.phone.Phone;

class AbsencesTest {

    private static final List<String> PATHS = List.of("/a", "/b", "/c");

    private final Absences absences = new Absences();

    @Test
    void absentPathsComeLastAndNoneIsLeftOut() {
        absences.add(phone("7841", "sip78xx.11-0-1"), "/a");
        assertEquals(List.of("/b", "/c", "/a"), absences.last(phone("7841", "sip78xx.11-0-1"), PATHS));
        absences.add(phone("7841", "sip78xx.11-0-1"), "/b");
        assertEquals(List.of("/c", "/a", "/b"), absences.last(phone("7841", "sip78xx.11-0-1"), PATHS));
    }

    @Test
    void anotherLoadOrModelMayHaveThem() {
        absences.add(phone("7841", "sip78xx.11-0-1"), "/a");
        assertEquals(PATHS, absences.last(phone("7841", "sip78xx.12-0-1"), PATHS));
        assertEquals(PATHS, absences.last(phone("7861", "sip78xx.11-0-1"), PATHS));
    }

    @Test
    void aPhoneThatNamesAnotherLoadEachTimeDoesNotFillTheMemory() {
        absences.add(phone("7841", "first"), "/a");
        for (int load = 0; load < 10_000; load++) {
            absences.add(phone("7841", "load " + load), "/a");
        }
        assertEquals(PATHS, absences.last(phone("7841", "first"), PATHS));
    }

    private static Phone phone(String model, String load) {
        return new Phone(
                new DeviceName("SEP0003E369A125"),
                new DeviceModel("Cisco " + model),
                load,
                "10.0.0.10",
                80,
                new Credentials("operator", "s3cret"));
    }
}
