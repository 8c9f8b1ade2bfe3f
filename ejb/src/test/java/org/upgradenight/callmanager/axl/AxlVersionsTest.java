package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxlVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "14.0.1.10000-20,14.0",
        "12.5.1.10000-22,12.5",
        "11.5.1.21900-40,11.5",
        "8.6.2.22900-9,8.5",
        "9.1.2.11900-12,9.1",
        "10.5.2.10000-5,10.5",
        "15.0.1.12900-234,15.0",
        "16.0.1.1-1,15.0"
    })
    void newestSchemaThatTheServerSpeaks(String server, String schema) {
        assertEquals(Optional.of(schema), AxlVersions.forServer(server));
    }

    @Test
    void noVersionIsNoSchema() {
        assertEquals(Optional.empty(), AxlVersions.forServer(""));
        assertEquals(Optional.empty(), AxlVersions.forServer("7.1.5.10000-12"));
    }

    @Test
    void readsTheListOutOfThePage() {
        String page = "<html><body>Incorrect axl version. Supported axl versions are 12.x, 14.0 and 15.0</body></html>";
        assertEquals(List.of("15.0", "14.0", "12.5", "12.0"), AxlVersions.offeredBy(page));
    }

    @Test
    void pageWithoutVersionsMeansAll() {
        assertEquals(AxlVersions.KNOWN, AxlVersions.offeredBy("<html>Wrong version</html>"));
    }

    @Test
    void phoneOperationsCameWithTen() {
        assertFalse(AxlVersions.hasPhoneOperations("9.1"));
        assertTrue(AxlVersions.hasPhoneOperations("10.0"));
        assertTrue(AxlVersions.hasPhoneOperations("15.0"));
    }

    @Test
    void lastPlacesCameWithElevenFive() {
        assertFalse(AxlVersions.hasLastKnown("10.5") || AxlVersions.hasLastKnown("11.0"));
        assertTrue(AxlVersions.hasLastKnown("11.5") && AxlVersions.hasLastKnown("15.0"));
    }
}
