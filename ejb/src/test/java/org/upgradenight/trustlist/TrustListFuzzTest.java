package org.upgradenight.trustlist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;

/** Whatever a server offers as its list, it is read or it is broken. */
class TrustListFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void lists(byte[] file) {
        TrustListReading reading = TrustListReader.read(file);
        TrustListWarnings.of(reading, Instant.EPOCH);
        if (reading instanceof TrustListReading.Whole whole) {
            assertTrue(whole.file().records().size() <= file.length, "records");
            whole.file().recoveryKeys();
        }
    }
}
