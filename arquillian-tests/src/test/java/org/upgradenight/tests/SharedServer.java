package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One server on H2 for every test class that does not kill it, and the simulator whose mailbox receives its letters. Started
 * by who asks first, ended with the JVM. A class brings its own cluster, and its own simulator when it needs other phones.
 */
final class SharedServer {
    /** An own key script that is not safe: it lies in the data folder from the start and must disturb nobody. */
    static final String REFUSED_SCRIPT = "98xx-without-pace.keys";

    private static final int PHONES = 60;
    private static final long SEED = 11;
    private static final double TIME_SCALE = 40;

    private static Night night;

    private SharedServer() {}

    /** The server with the shared simulator, as that cluster. */
    static synchronized Night as(String cluster) {
        if (night == null) {
            Path folder = folder();
            layScript(folder.resolve("home").resolve("key-scripts"));
            night = Night.open(folder, Night.phones(PHONES, SEED, TIME_SCALE, "faults", "standard"), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(night::close));
        }
        return new Night(night.simulator(), night.simulator(), night.server(), cluster);
    }

    private static void layScript(Path scripts) {
        try {
            Files.writeString(Files.createDirectories(scripts).resolve(REFUSED_SCRIPT), """
                    script      98xx-without-pace
                    version     1
                    goal        ITL
                    models      9841
                    loads       any
                    confidence  HIGH
                    provenance  <b>nobody</b>
                    open    Key:Settings
                    leave   Key:NavBack
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server with a simulator of the caller's, who ends it. */
    static Night with(SimulatorProcess simulator, String cluster) {
        Night shared = as(cluster);
        return new Night(simulator, shared.simulator(), shared.server(), cluster);
    }

    /** A fresh folder for a process of the suite. */
    static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "suite").toAbsolutePath()), "s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
