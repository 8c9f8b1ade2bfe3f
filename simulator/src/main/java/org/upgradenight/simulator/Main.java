package org.upgradenight.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command line: starts a simulator, prints one READY line, and stays until it is told to end. */
public final class Main {

    private static final long GRACE_MILLIS = 200;

    private Main() {}

    /** Exit status 2 on wrong options. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(wrong.getMessage());
            System.exit(2);
            return;
        }
        try (Simulator simulator = Simulator.start(options)) {
            ObjectMapper json = new ObjectMapper();
            ObjectNode ready = json.valueToTree(simulator.endpoints());
            out.println("READY " + json.writeValueAsString(ready));
            simulator.awaitShutdown();
            Thread.sleep(GRACE_MILLIS);
        }
        System.exit(0);
    }
}
