package org.upgradenight.simulator.jtapi;

import com.cisco.jtapi.extensions.CiscoTermEvFilter;
import com.cisco.jtapi.extensions.CiscoTerminal;
import com.cisco.jtapi.extensions.CiscoTerminalObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.telephony.InvalidArgumentException;
import javax.telephony.JtapiPeer;
import javax.telephony.JtapiPeerFactory;
import javax.telephony.Provider;
import javax.telephony.ProviderUnavailableException;
import javax.telephony.Terminal;
import javax.telephony.TerminalObserver;

/** Writes the stand-in as a jar of its own. {@code simulator.jar} as a whole does as well. */
public final class StandInJar {

    private static final List<Class<?>> CLASSES = List.of(
            InvalidArgumentException.class,
            JtapiPeer.class,
            JtapiPeerFactory.class,
            Provider.class,
            ProviderUnavailableException.class,
            Terminal.class,
            TerminalObserver.class,
            CiscoTermEvFilter.class,
            CiscoTerminal.class,
            CiscoTerminalObserver.class,
            StandInPeer.class,
            StandInProvider.class,
            StandInTerminal.class,
            Wire.class);

    private StandInJar() {}

    /** Writes it there. */
    public static void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> one : CLASSES) {
                String name = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = one.getResourceAsStream("/" + name)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
