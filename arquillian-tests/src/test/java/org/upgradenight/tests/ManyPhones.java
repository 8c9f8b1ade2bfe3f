package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Puts finished health checks over many phones straight into the database of a server that is not running. Columns that are
 * not named here get what is next to nothing, so that the tables may grow.
 */
final class ManyPhones implements AutoCloseable {
    /** What somebody could write into a phone's fields to harm whoever looks at them. */
    static final List<String> ATTACKS = List.of(
            "<script>sting()</script>",
            "\"><img src=x onerror=sting()>",
            "' onmouseover='sting()' autofocus onfocus='sting()",
            "<svg/onload=sting()>",
            "javascript:sting()",
            "#{runsPage.recent}${7*7}{{7*7}}",
            "</textarea></title></style><script>sting()</script>",
            "<iframe srcdoc='<script>parent.sting()</script>'>",
            "<details open ontoggle=sting()>",
            "\u202Efdp.exe<a href=//evil.example>x</a>");

    private static final int BATCH = 2000;
    private static final int ID_STEP = 100;
    private static final List<String> CELLS =
            List.of("ENABLED_ONLINE_REGISTERED", "ENABLED_OFFLINE_REGISTERED", "RESTRICTED_REGISTERED");

    private final URLClassLoader h2;
    private final Connection database;
    private final OffsetDateTime at = OffsetDateTime.parse("2026-11-21T20:00:00Z");
    private long id;

    private ManyPhones(URLClassLoader h2, Connection database, long id) {
        this.h2 = h2;
        this.database = database;
        this.id = id;
    }

    /** Opens the data folder of a server that is not running, by the driver that the server brings. */
    static ManyPhones in(Path home) {
        try (Stream<Path> jars = Files.walk(ServerProcess.folder().resolve("modules"))) {
            URL jar = jars.filter(file -> file.getFileName().toString().matches("h2-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toUri()
                    .toURL();
            URLClassLoader h2 = new URLClassLoader(new URL[] {jar});
            Driver driver = (Driver)
                    h2.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            Properties who = new Properties();
            who.setProperty("user", "sa");
            who.setProperty(
                    "password",
                    Files.readString(home.resolve("keys/database.password")).strip());
            Connection database = driver.connect("jdbc:h2:file:" + home.resolve("database/upgrade-night"), who);
            database.setAutoCommit(false);
            return new ManyPhones(h2, database, nextId(database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the phone of that number. */
    static String name(int number) {
        return String.format(Locale.ROOT, "SEP%012X", number);
    }

    /** A finished health check; every hundredth phone failed. Answers its number. */
    long healthCheck(String cluster, int phones) {
        return healthCheck(cluster, phones, number -> Map.of("description", "Desk " + number, "site", site(number)));
    }

    /** A finished health check over a phone for each attack, which stands in every text of it. */
    long attacks(String cluster) {
        return healthCheck(cluster, ATTACKS.size(), number -> {
            String attack = ATTACKS.get(number - 1);
            Map<String, Object> texts = new LinkedHashMap<>();
            for (String column : List.of(
                    "description",
                    "site",
                    "model",
                    "device_pool",
                    "location",
                    "extension",
                    "owner",
                    "evidence",
                    "switch_name",
                    "switch_port",
                    "serial",
                    "running_load",
                    "ctl",
                    "lsc",
                    "authentication_url",
                    "detail")) {
                texts.put(column, attack);
            }
            texts.put("effective", attack + "\tDEVICE\t" + attack);
            texts.put("lines", "2026-11-21T20:00:00Z\tdecision\t" + attack);
            return texts;
        });
    }

    private static String site(int number) {
        return "Site-" + number % 200;
    }

    private long healthCheck(String cluster, int phones, IntFunction<Map<String, Object>> texts) {
        try {
            long run = number("SELECT NEXT VALUE FOR run_id");
            rows(
                    "run",
                    1,
                    one -> row(
                            "id",
                            run,
                            "cluster",
                            cluster,
                            "job",
                            "health-check",
                            "source",
                            "AXL",
                            "scope",
                            "{\"devices\":[],\"sites\":[],\"devicePools\":[],\"models\":[]}",
                            "requested_by",
                            "admin",
                            "status",
                            "COMPLETED",
                            "step",
                            "report",
                            "started_at",
                            at,
                            "ended_at",
                            at,
                            "summary",
                            "{}"));
            rows(
                    "run_device",
                    phones,
                    n -> merged(
                            texts.apply(n),
                            row(
                                    "id",
                                    id(),
                                    "run_id",
                                    run,
                                    "device",
                                    name(n),
                                    "model",
                                    "Cisco " + (7811 + 10 * (n % 5)),
                                    "protocol",
                                    "SIP",
                                    "address",
                                    "10." + n / 65536 + "." + n / 256 % 256 + "." + n % 256,
                                    "registration",
                                    "REGISTERED",
                                    "settings_access",
                                    "ENABLED")));
            rows(
                    "observation",
                    phones,
                    n -> merged(
                            texts.apply(n),
                            row(
                                    "id",
                                    id(),
                                    "run_id",
                                    run,
                                    "cluster",
                                    cluster,
                                    "device",
                                    name(n),
                                    "phase",
                                    "BEFORE",
                                    "registration",
                                    "REGISTERED",
                                    "web",
                                    "ONLINE",
                                    "settings",
                                    "ENABLED",
                                    "trust_list",
                                    "INSTALLED")));
            rows(
                    "verdict",
                    phones,
                    n -> row(
                            "id",
                            id(),
                            "run_id",
                            run,
                            "device",
                            name(n),
                            "phase",
                            "BEFORE",
                            "cell",
                            CELLS.get(n % CELLS.size()),
                            "remedy",
                            "NONE",
                            "reason",
                            "TRUST_LIST_GOOD"));
            rows(
                    "device_outcome",
                    phones,
                    n -> merged(
                            texts.apply(n),
                            row(
                                    "run_id",
                                    run,
                                    "device",
                                    name(n),
                                    "outcome",
                                    n % 100 == 0 ? "FAILED" : "SKIPPED",
                                    "reason",
                                    n % 100 == 0 ? "NO_ANSWER" : "TRUST_LIST_GOOD")));
            rows(
                    "timeline",
                    phones,
                    n -> merged(
                            texts.apply(n),
                            row(
                                    "id",
                                    id(),
                                    "run_id",
                                    run,
                                    "device",
                                    name(n),
                                    "step",
                                    "probe",
                                    "lines",
                                    "2026-11-21T20:00:00Z\tdecision\tweb ONLINE, trust list INSTALLED")));
            database.commit();
            return run;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(others);
        all.putAll(first);
        return all;
    }

    /** One column of a table that has to be given. */
    private record Column(String name, String type, int most) {

        Object nothing(OffsetDateTime at) {
            if (type.startsWith("TIMESTAMP")) {
                return at;
            }
            return switch (type) {
                case "BOOLEAN" -> false;
                case "BIGINT", "INTEGER" -> 0;
                default -> "";
            };
        }

        Object fitting(Object value) {
            return value instanceof String text && text.length() > most ? text.substring(0, most) : value;
        }
    }

    private void rows(String table, int count, IntFunction<Map<String, Object>> row) throws SQLException {
        List<Column> columns = columns(table);
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            for (int n = 1; n <= count; n++) {
                Map<String, Object> values = row.apply(n);
                for (int place = 0; place < columns.size(); place++) {
                    Column column = columns.get(place);
                    Object value = values.get(column.name());
                    insert.setObject(place + 1, value == null ? column.nothing(at) : column.fitting(value));
                }
                insert.addBatch();
                if (n % BATCH == 0 || n == count) {
                    insert.executeBatch();
                }
            }
        }
    }

    /** Those that must not be null, and the two times of a run. */
    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement question = database.prepareStatement("SELECT LOWER(column_name), data_type,"
                + " COALESCE(character_maximum_length, 0) FROM information_schema.columns WHERE table_name = ?"
                + " AND (is_nullable = 'NO' OR LOWER(column_name) IN ('started_at', 'ended_at')) ORDER BY 1")) {
            question.setString(1, table.toUpperCase(Locale.ROOT));
            try (ResultSet found = question.executeQuery()) {
                while (found.next()) {
                    columns.add(new Column(found.getString(1), found.getString(2), (int)
                            Math.min(Integer.MAX_VALUE, found.getLong(3))));
                }
            }
        }
        return columns;
    }

    private long id() {
        return id++;
    }

    /** Behind everything that the server may hand out for a long time. */
    private static long nextId(Connection database) throws SQLException {
        try (ResultSet next = database.createStatement().executeQuery("SELECT NEXT VALUE FOR row_id")) {
            next.next();
            return next.getLong(1) + 1_000_000_000L * ID_STEP;
        }
    }

    private long number(String question) throws SQLException {
        try (ResultSet answer = database.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            database.createStatement().execute("SHUTDOWN");
            h2.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
