package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as it is delivered. */
class SimulatorStartsIT {
    @TempDir
    private Path folder;

    /** {@link SimulatorProcess} refuses one whose first line is another than READY. */
    @Test
    void itsFirstWordIsReadyAndNoLibraryComplains() throws IOException {
        try (SimulatorProcess started = SimulatorProcess.start(folder, Night.phones(3, 1, 1))) {
            String errors = Files.readString(folder.resolve("simulator.err"));
            assertFalse(errors.contains("SLF4J"), started.endpoints() + ": " + errors);
        }
    }
}
