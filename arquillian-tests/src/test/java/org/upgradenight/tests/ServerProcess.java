package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * One server, started by its own script as an operator would. The process is the Java process itself, so that {@link #kill()} is
 * {@code kill -9} of the server. Ports and data folder stay the same over {@link #start()}, {@link #kill()}, {@link #start()}.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration BOOT = Duration.ofMinutes(5);
    private static final Duration FAREWELL = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final Pattern TOLD_PASSWORD = Pattern.compile("UN1001: .* its password is (\\S+) ");
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private final Path folder;
    private final Path home;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;

    private ServerProcess(Path folder, Path home, Map<String, String> settings) {
        this.folder = folder;
        this.home = home;
        this.settings.put("UPGRADE_NIGHT_HOME", home.toString());
        this.settings.put("UPGRADE_NIGHT_NODE", home.getFileName().toString());
        this.settings.put("UPGRADE_NIGHT_HTTP_PORT", String.valueOf(FreePort.choose()));
        this.settings.put("UPGRADE_NIGHT_HTTPS_PORT", String.valueOf(FreePort.choose()));
        this.settings.put("UPGRADE_NIGHT_MANAGEMENT_PORT", String.valueOf(FreePort.choose()));
        this.settings.put("UPGRADE_NIGHT_ADMIN_PASSWORD", "test-admin-password-1");
        this.settings.putAll(settings);
    }

    /** A server on this data folder with these settings beside the chosen ports; not yet started. */
    public static ServerProcess on(Path home, Map<String, String> settings) {
        return new ServerProcess(folder(), home, settings);
    }

    /** The same from another folder than that of the build. */
    public static ServerProcess from(Path folder, Path home, Map<String, String> settings) {
        return new ServerProcess(folder, home, settings);
    }

    /** Starts the process and does not wait for it. */
    public ServerProcess start() {
        if (alive()) {
            throw new IllegalStateException("already running as " + pid());
        }
        try {
            Files.createDirectories(home);
            // Under a build in the background, Ctrl-C would be switched off for the server as well.
            ProcessBuilder builder = new ProcessBuilder(
                    "env",
                    "--default-signal=INT",
                    folder.resolve("bin/upgrade-night.sh").toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("UPGRADE_NIGHT_"));
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until runs can be started; fails with the end of the console when the process ends first. */
    public ServerProcess awaitReady() {
        Awaitility.await("server on " + home)
                .atMost(BOOT)
                .pollInterval(GLANCE)
                .failFast("the server must not end", this::mustRun)
                .ignoreExceptions()
                .until(() -> get("/health/ready").statusCode() == 200);
        return this;
    }

    private void mustRun() {
        if (!alive() || lastWords().contains(STARTED_WITH_ERRORS)) {
            throw new IllegalStateException(lastWords());
        }
    }

    /** {@code kill -9}, and waits until the process is gone. */
    public void kill() {
        end(process.toHandle()::destroyForcibly);
    }

    /** SIGTERM, and waits until the process is gone; answers its exit status. */
    public int stop() {
        end(process::destroy);
        return process.exitValue();
    }

    /** Sends a signal by its name, and does not wait. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("no " + name + " for " + pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a process that ends by itself; answers its exit status. */
    public int awaitEnd() {
        end(() -> {});
        return process.exitValue();
    }

    private void end(Runnable how) {
        how.run();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + FAREWELL + ": " + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether the process runs. */
    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** The id of the Java process. */
    public long pid() {
        return process.pid();
    }

    /** {@code GET} without a user. */
    public HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The address of a path on the plain port. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port("UPGRADE_NIGHT_HTTP_PORT") + path);
    }

    /** The value of a port setting. */
    public int port(String setting) {
        return Integer.parseInt(settings.get(setting));
    }

    /** The password of the first user, {@code admin}: the one that was set, else the one that the first start told. */
    public String adminPassword() {
        String set = settings.get("UPGRADE_NIGHT_ADMIN_PASSWORD");
        return set.isEmpty() ? toldPassword() : set;
    }

    private String toldPassword() {
        try {
            Matcher told = TOLD_PASSWORD.matcher(Files.readString(console(), StandardCharsets.UTF_8));
            if (!told.find()) {
                throw new IllegalStateException("no password was told: " + lastWords());
            }
            return told.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data folder. */
    public Path home() {
        return home;
    }

    /** What the process printed, over all starts. */
    public Path console() {
        return home.resolve("console.log");
    }

    /** The server's own log. */
    public Path log() {
        return home.resolve("logs/server.log");
    }

    /** The folder of the built server. */
    public static Path folder() {
        return Path.of(System.getProperty("upgrade.night.server"))
                .toAbsolutePath()
                .normalize();
    }

    /** The end of the console. */
    public String lastWords() {
        try {
            String all = Files.readString(console(), StandardCharsets.UTF_8);
            return all.substring(Math.max(0, all.length() - 3000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (alive()) {
            kill();
        }
    }
}
