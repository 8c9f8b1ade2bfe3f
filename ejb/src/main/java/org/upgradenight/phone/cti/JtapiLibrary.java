package org.upgradenight.phone.cti;

import static org.upgradenight.phone.cti.CtiMessages.MESSAGES;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The library in {@code jtapi/jtapi.jar} of the data folder, in a class loader that sees the JDK and nothing of ours. It is
 * loaded at its first use and kept; a jar that is put there later is found without a restart.
 */
final class JtapiLibrary {

    private final Path jar;
    private Optional<Jtapi> loaded = Optional.empty();

    JtapiLibrary(Path folder) {
        this.jar = folder.resolve("jtapi.jar");
    }

    boolean present() {
        return Files.isRegularFile(jar);
    }

    /** Where it is looked for in vain, and what to do; nothing when it is there. */
    Optional<String> missing() {
        return present()
                ? Optional.empty()
                : Optional.of(
                        MESSAGES.noLibrary(String.valueOf(jar.getParent())).getMessage());
    }

    /** @throws org.upgradenight.phone.CtiUnavailableException when it is not there or is another one */
    synchronized Jtapi get() {
        if (!present()) {
            throw MESSAGES.noLibrary(String.valueOf(jar.getParent()));
        }
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        return loaded.get();
    }

    /** The loader lives as long as what it loaded, which is as long as this process. */
    @SuppressWarnings("resource")
    private Jtapi load() {
        try {
            URL[] where = {jar.toUri().toURL()};
            return new Jtapi(new URLClassLoader("jtapi", where, ClassLoader.getPlatformClassLoader()));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (ReflectiveOperationException | LinkageError another) {
            throw MESSAGES.notTheLibrary(
                    String.valueOf(jar), String.valueOf(another.getMessage()), new IOException(another));
        }
    }
}
