package org.upgradenight.tests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.as.arquillian.container.ArchiveDeployer;
import org.jboss.as.arquillian.container.CommonManagedDeployableContainer;
import org.jboss.as.arquillian.container.managed.ManagedContainerConfiguration;
import org.jboss.logging.Logger;
import org.jboss.shrinkwrap.api.Archive;
import org.wildfly.core.launcher.CommandBuilder;

/**
 * Arquillian's managed container, brought up by the product's own script with the product's own configuration: only the EAR
 * is left out, whose place the tests' one takes. Ports and data folder are its own; the database is the one that the system
 * property {@code upgrade.night.database} names, PostgreSQL being started for it. Beside it runs a simulated cluster, which
 * tests inside find in the system property {@code upgrade.night.cluster}.
 */
public final class LaunchedServer extends CommonManagedDeployableContainer<ManagedContainerConfiguration> {
    private static final Logger LOG = Logger.getLogger(LaunchedServer.class);
    private static final Pattern DEPLOYMENTS = Pattern.compile("<deployments>.*</deployments>", Pattern.DOTALL);
    private static final int PHONES = 400;
    private static final long SEED = 31;
    private static final double TIME_SCALE = 20;

    private final Path home = SharedServer.folder();
    private final int httpPort = FreePort.choose();
    private EmbeddedPostgres postgres;
    private SimulatorProcess simulator;
    private boolean deployed;

    @Override
    public Class<ManagedContainerConfiguration> getConfigurationClass() {
        return ManagedContainerConfiguration.class;
    }

    @Override
    public void setup(ManagedContainerConfiguration config) {
        config.setManagementPort(FreePort.choose());
        super.setup(config);
    }

    @Override
    protected void startInternal() throws LifecycleException {
        try {
            if (System.getProperty("upgrade.night.database").equals("postgresql")) {
                postgres = EmbeddedPostgres.builder().start();
            }
            simulator = SimulatorProcess.start(home, Night.phones(PHONES, SEED, TIME_SCALE));
            super.startInternal();
        } catch (IOException | RuntimeException | LifecycleException failed) {
            closeNeighbours();
            throw new LifecycleException("No server to run tests inside; what it said is in " + home, failed);
        }
    }

    @Override
    protected void stopInternal(Integer timeout) throws LifecycleException {
        try {
            super.stopInternal(timeout);
        } finally {
            closeNeighbours();
        }
    }

    /**
     * Deploys the first class's archive, which is every class's, and leaves it there. Where the tests are is said by us:
     * Arquillian would ask over JMX, for which our server has no door.
     */
    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (!deployed) {
            new ArchiveDeployer(getManagementClient()).deploy(archive);
            deployed = true;
        }
        Servlet runner = new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/");
        return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", httpPort).add(runner));
    }

    @Override
    public void undeploy(Archive<?> archive) {}

    private void closeNeighbours() {
        try {
            if (simulator != null) {
                simulator.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected CommandBuilder createCommandBuilder(ManagedContainerConfiguration config) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > \"$0\" 2>&1"));
        command.add(home.resolve("console.log").toString());
        command.add("env");
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("UPGRADE_NIGHT_"))
                .forEach(name -> command.addAll(List.of("-u", name)));
        settings(config).forEach((name, value) -> command.add(name + "=" + value));
        command.add(ServerProcess.folder().resolve("bin/upgrade-night.sh").toString());
        command.add("-Djboss.server.config.dir=" + withoutDeployment(home.resolve("configuration")));
        command.add("-Dupgrade.night.cluster=" + simulator.endpoints());
        return new Command(command);
    }

    private Map<String, String> settings(ManagedContainerConfiguration config) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("UPGRADE_NIGHT_HOME", home.toString());
        settings.put("UPGRADE_NIGHT_NODE", "inside");
        settings.put("UPGRADE_NIGHT_HTTP_PORT", String.valueOf(httpPort));
        settings.put("UPGRADE_NIGHT_HTTPS_PORT", String.valueOf(FreePort.choose()));
        settings.put("UPGRADE_NIGHT_MANAGEMENT_PORT", String.valueOf(config.getManagementPort()));
        if (postgres != null) {
            settings.put("UPGRADE_NIGHT_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
            settings.put("UPGRADE_NIGHT_DB_USER", "postgres");
            settings.put("UPGRADE_NIGHT_DB_PASSWORD", "postgres");
        }
        return settings;
    }

    /** The product's configuration, without the EAR that it names. */
    private static Path withoutDeployment(Path folder) {
        try (Stream<Path> built = Files.list(ServerProcess.folder().resolve("standalone/configuration"))) {
            Files.createDirectories(folder);
            for (Path file : built.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            Path server = folder.resolve("standalone.xml");
            Files.writeString(
                    server, DEPLOYMENTS.matcher(Files.readString(server)).replaceFirst(""));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }

    private record Command(List<String> words) implements CommandBuilder {

        @Override
        public List<String> buildArguments() {
            return words.subList(1, words.size());
        }

        @Override
        public List<String> build() {
            return words;
        }
    }
}
