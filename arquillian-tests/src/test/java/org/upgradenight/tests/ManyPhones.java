package org.upgradenight.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts phones into the database under runs whose own rows the product wrote. A column that is not named gets its default, or
 * next to nothing where it has none, so that the tables may grow.
 */
final class ManyPhones implements AutoCloseable {
    static final int SITES = 200;

    /** Columns of phones and of what was seen of them that hold whatever somebody else wrote. */
    private static final List<String> TEXTS = List.of(
            "description",
            "site",
            "model",
            "device_pool",
            "location",
            "extension",
            "owner",
            "owner_name",
            "owner_mail",
            "last_address",
            "last_switch",
            "last_port",
            "default_load",
            "active_load",
            "status_reason",
            "evidence",
            "switch_name",
            "switch_port",
            "serial",
            "model_number",
            "running_load",
            "ctl",
            "lsc",
            "authentication_url",
            "tftp_server",
            "detail");

    private static final String NAME = "'SEP' || LPAD(CAST(x AS VARCHAR), 12, '0')";

    private final URLClassLoader driver;
    private final Connection database;
    private final boolean h2;
    private long id;

    private ManyPhones(URLClassLoader driver, Connection database) throws SQLException {
        this.driver = driver;
        this.database = database;
        h2 = database.getMetaData().getDatabaseProductName().equals("H2");
        id = behindAll();
    }

    /** Over a connection that stays the caller's. */
    static ManyPhones in(Connection database) {
        try {
            return new ManyPhones(null, database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the data folder of a server that is not running, by the driver that the server brings. */
    static ManyPhones in(Path home) {
        try (Stream<Path> jars = Files.walk(ServerProcess.folder().resolve("modules"))) {
            URL jar = jars.filter(file -> file.getFileName().toString().matches("h2-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toUri()
                    .toURL();
            URLClassLoader loader = new URLClassLoader(new URL[] {jar});
            Driver h2 = (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            Properties who = new Properties();
            who.setProperty("user", "sa");
            who.setProperty(
                    "password",
                    Files.readString(home.resolve("keys/database.password")).strip());
            return new ManyPhones(loader, h2.connect("jdbc:h2:file:" + home.resolve("database/upgrade-night"), who));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the phone of that number; the first is 1. */
    static String name(int number) {
        return String.format(Locale.ROOT, "SEP%012d", number);
    }

    /** Makes a run a finished health check over so many phones, of which every hundredth failed. */
    void healthCheck(long run, int phones) {
        seen(run, "BEFORE", phones);
        rows("run_device", 1, phones, run, phone());
        rows("device_outcome", 1, phones, run, outcome("SKIPPED"));
        rows("newest_look", 1, phones, run, newest(run));
        endsOfNewest(run);
        timeline(run, "probe", phones);
        becomes(run, "COMPLETED", "report");
    }

    /** Makes a run a finished health check over a phone for each attack, which stands in every text of it. */
    void attacks(long run, List<String> attacks) {
        for (int number = 1; number <= attacks.size(); number++) {
            String attack = attacks.get(number - 1);
            Map<String, String> texts = new TreeMap<>();
            TEXTS.forEach(column -> texts.put(column, literal(attack)));
            texts.put("effective", literal(attack + "\tDEVICE\t" + attack));
            rows("run_device", number, number, run, merged(phone(), texts));
            rows("observation", number, number, run, merged(sight(run, "BEFORE"), texts));
            rows("verdict", number, number, run, verdict("BEFORE"));
            rows("device_outcome", number, number, run, merged(outcome("FAILED"), texts));
            String line = "2026-11-21T20:00:00Z\tdecision\t" + attack;
            rows("timeline", number, number, run, Map.of("step", "'probe'", "lines", literal(line)));
            rows("newest_look", number, number, run, merged(newest(run), texts));
            rows(
                    "letter",
                    number,
                    number,
                    run,
                    merged(letter(run), Map.of("site", literal(attack), "subject", literal(attack))));
            rows(
                    "site_visit",
                    number,
                    number,
                    run,
                    merged(
                            visit(run),
                            Map.of(
                                    "site", literal(attack),
                                    "result", "'NOT_DONE'",
                                    "reported_how", "'LINK'",
                                    "note", literal(attack),
                                    "reported_by", literal(attack))));
        }
        becomes(run, "COMPLETED", "report");
    }

    /** Makes a run a deletion that has done with half of so many phones and holds a thousand. */
    void deletionUnderWay(long run, int phones) {
        int done = phones / 2;
        rows("run_device", 1, phones, run, phone());
        seen(run, "BEFORE", phones);
        seen(run, "AFTER", done);
        rows("device_outcome", 1, done, run, outcome("VERIFIED"));
        execute("UPDATE newest_look SET run_id = " + run + " WHERE cluster = " + clusterOf(run));
        endsOfNewest(run);
        rows("work_item", 1, phones, run, Map.of("step", "'probe'", "state", "'DONE'", "site", site()));
        String state = "CASE WHEN x <= " + done + " THEN 'DONE' WHEN x <= " + (done + 1000)
                + " THEN 'CLAIMED' ELSE 'READY' END";
        rows("work_item", 1, phones, run, Map.of("step", "'delete-itl'", "state", state, "site", site()));
        timeline(run, "probe", phones);
        timeline(run, "delete-itl", done);
        becomes(run, "STARTED", "delete-itl");
    }

    /** Two settings of each phone, changed by that run and not put back. */
    void unrestored(long run, int phones) {
        for (String element : List.of("webAccess", "authenticationUrl")) {
            rows(
                    "prior_setting",
                    1,
                    phones,
                    run,
                    Map.of(
                            "cluster",
                            clusterOf(run),
                            "layer",
                            "'DEVICE'",
                            "element",
                            literal(element),
                            "our_value",
                            "'0'",
                            "state",
                            "'WRITTEN'",
                            "open_key",
                            "'many/' || " + NAME + " || '/" + element + "'"));
        }
    }

    /** A letter to each site, and a visit for every twentieth phone of so many. */
    void letters(long run, int phones) {
        rows("letter", 1, SITES, run, merged(letter(run), Map.of("site", site())));
        rows("site_visit", 1, phones / 20, run, merged(visit(run), Map.of("site", site())));
    }

    private static Map<String, String> letter(long run) {
        String text = "REPEAT('A line of a letter with some words in it. ', 200)";
        return Map.of(
                "cluster",
                clusterOf(run),
                "revision",
                "1",
                "recipients",
                "'technicians@example.test'",
                "state",
                "'SENT'",
                "body",
                text,
                "csv",
                text,
                "html",
                text);
    }

    private static Map<String, String> visit(long run) {
        return Map.of("cluster", clusterOf(run), "result", "'NONE'", "reported_how", "'NONE'");
    }

    /** The newest looks tell how that run ended for each phone. */
    private void endsOfNewest(long run) {
        execute("UPDATE newest_look SET (outcome, outcome_reason) = (SELECT COALESCE(MAX(o.outcome), ''),"
                + " COALESCE(MAX(o.reason), '') FROM device_outcome o WHERE o.run_id = newest_look.run_id"
                + " AND o.device = newest_look.device) WHERE run_id = " + run);
    }

    private static Map<String, String> newest(long run) {
        return merged(
                merged(phone(), verdict("BEFORE")), Map.of("cluster", clusterOf(run), "trust_list", "'INSTALLED'"));
    }

    /** What the database wants to know before it is asked about so many rows. */
    void settle() {
        execute("ANALYZE");
    }

    private void seen(long run, String phase, int phones) {
        rows("observation", 1, phones, run, sight(run, phase));
        rows("verdict", 1, phones, run, verdict(phase));
    }

    private void timeline(long run, String step, int phones) {
        String lines =
                "REPEAT('2026-11-21T20:00:00Z\texchange\tGET /NetworkConfigurationX answered 200, 4711 bytes\n', 12)"
                        + " || '2026-11-21T20:00:01Z\tdecision\tweb ONLINE, trust list INSTALLED'";
        rows("timeline", 1, phones, run, Map.of("step", literal(step), "lines", lines));
    }

    private static String site() {
        return "'Site-' || MOD(x, " + SITES + ")";
    }

    private static String address() {
        return "'10.' || (x / 65536) || '.' || MOD(x / 256, 256) || '.' || MOD(x, 256)";
    }

    /** As the product puts it together: name, address, extension, owner, description, a line each in small letters. */
    private static String search() {
        return "LOWER(" + NAME + ") || CHR(10) || " + address() + " || CHR(10) || CHR(10) || CHR(10) || 'desk ' || x";
    }

    private static Map<String, String> phone() {
        return Map.of(
                "description", "'Desk ' || x",
                "search", search(),
                "site", site(),
                "model", "'Cisco 78' || (11 + 10 * MOD(x, 5))",
                "protocol", "'SIP'",
                "address", address(),
                "registration", "'REGISTERED'",
                "settings_access", "'ENABLED'");
    }

    private static Map<String, String> sight(long run, String phase) {
        return Map.of(
                "cluster", clusterOf(run),
                "phase", literal(phase),
                "registration", "'REGISTERED'",
                "web", "'ONLINE'",
                "settings", "'ENABLED'",
                "trust_list", "'INSTALLED'",
                "running_load", "'sip78xx.14-2-1'");
    }

    private static Map<String, String> verdict(String phase) {
        String cell = "CASE MOD(x, 3) WHEN 0 THEN 'ENABLED_ONLINE_REGISTERED' WHEN 1 THEN 'ENABLED_OFFLINE_REGISTERED'"
                + " ELSE 'RESTRICTED_REGISTERED' END";
        return Map.of("phase", literal(phase), "cell", cell, "remedy", "'NONE'", "reason", "'TRUST_LIST_GOOD'");
    }

    private static Map<String, String> outcome(String mostly) {
        return Map.of(
                "outcome",
                "CASE MOD(x, 100) WHEN 0 THEN 'FAILED' ELSE " + literal(mostly) + " END",
                "reason",
                "CASE MOD(x, 100) WHEN 0 THEN 'NO_ANSWER' ELSE 'TRUST_LIST_GOOD' END");
    }

    private static String clusterOf(long run) {
        return "(SELECT r.cluster FROM run r WHERE r.id = " + run + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static Map<String, String> merged(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    private void becomes(long run, String status, String step) {
        execute("UPDATE run SET status = '" + status + "', step = '" + step + "', ended_at = "
                + (status.equals("STARTED") ? "NULL" : "CURRENT_TIMESTAMP") + " WHERE id = " + run);
    }

    /** One row for each number {@code x} from the first to the last; values are SQL over x. */
    private void rows(String table, int first, int last, long run, Map<String, String> values) {
        Map<String, String> given = merged(values, Map.of("run_id", String.valueOf(run), "device", NAME));
        List<String> names = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (Column column : Column.of(database, table)) {
            String value = column.name().equals("id") ? id + " + x" : given.get(column.name());
            if (value != null || column.wanted()) {
                names.add(column.name());
                expressions.add(value == null ? column.nothing() : column.fitting(value));
            }
        }
        id += last;
        execute("INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT " + String.join(", ", expressions)
                + " FROM " + numbers(first, last));
    }

    private String numbers(int first, int last) {
        String range = "(" + first + ", " + last + ")";
        return h2 ? "SYSTEM_RANGE" + range : "generate_series" + range + " AS numbers(x)";
    }

    private void execute(String sql) {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Behind everything that the server may hand out for a long time. */
    private long behindAll() throws SQLException {
        String next = h2 ? "SELECT NEXT VALUE FOR row_id" : "SELECT nextval('row_id')";
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(next)) {
            answer.next();
            return answer.getLong(1) + 1_000_000_000_000L;
        }
    }

    @Override
    public void close() {
        if (driver == null) {
            return;
        }
        execute("SHUTDOWN");
        try {
            driver.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
