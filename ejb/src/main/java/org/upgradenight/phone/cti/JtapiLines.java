package org.upgradenight.phone.cti;

import static org.upgradenight.phone.cti.CtiMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.phone.CtiLine;
import org.upgradenight.phone.CtiLines;

/** Opens lines with the library in the data folder. */
@ApplicationScoped
public class JtapiLines implements CtiLines {

    private static final Duration UNTIL_IN_SERVICE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final Logger LOG = Logger.getLogger(JtapiLines.class);

    private final Function<String, CtiManagers> channels;
    private final JtapiLibrary library;

    @Inject
    public JtapiLines(CtiChannels channels) {
        this(channels::managers, home().resolve("jtapi"));
    }

    JtapiLines(Function<String, CtiManagers> channels, Path folder) {
        this.channels = channels;
        this.library = new JtapiLibrary(folder);
    }

    /** For the proxy. */
    protected JtapiLines() {
        this(cluster -> CtiManagers.NONE, Path.of(""));
    }

    @Override
    public Optional<String> missing() {
        return library.missing();
    }

    @Override
    public boolean configured(Cluster cluster) {
        return library.present() && !managers(cluster).hosts().isEmpty();
    }

    @Override
    public CtiLine open(Cluster cluster, ThreadFactory threads) {
        return new JtapiLine(connect(cluster), threads);
    }

    @Override
    public void check(Cluster cluster) {
        try {
            connect(cluster).shutdown();
        } catch (Jtapi.JtapiException gone) {
            LOG.debug("the CTI connection did not close", gone);
        }
    }

    private Jtapi.Provider connect(Cluster cluster) {
        CtiManagers managers = managers(cluster);
        if (managers.hosts().isEmpty()) {
            throw MESSAGES.noManagers(cluster.name());
        }
        return connect(library.get(), cluster, managers.text());
    }

    private static Jtapi.Provider connect(Jtapi jtapi, Cluster cluster, String managers) {
        String user = cluster.phoneLogin().username();
        if ((user + cluster.phoneLogin().password()).contains(";")) {
            throw MESSAGES.unspeakable(user);
        }
        try {
            Jtapi.Provider provider = jtapi.provider(managers + ";login=" + user + ";passwd="
                    + cluster.phoneLogin().password());
            await(provider, managers);
            return provider;
        } catch (Jtapi.JtapiException refused) {
            throw MESSAGES.refused(managers, user, refused.getMessage());
        }
    }

    private static void await(Jtapi.Provider provider, String managers) throws Jtapi.JtapiException {
        long end = System.nanoTime() + UNTIL_IN_SERVICE.toNanos();
        while (!provider.inService()) {
            if (System.nanoTime() > end || !pause()) {
                provider.shutdown();
                throw MESSAGES.notInService(managers, UNTIL_IN_SERVICE.toSeconds());
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CtiManagers managers(Cluster cluster) {
        return channels.apply(cluster.name());
    }

    private static Path home() {
        String property = System.getProperty("upgrade.night.home", "");
        String variable = System.getenv().getOrDefault("UPGRADE_NIGHT_HOME", "");
        return Path.of(property.isEmpty() ? variable : property);
    }
}
