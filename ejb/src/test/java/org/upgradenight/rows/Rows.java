package org.upgradenight.rows;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.upgradenight.run.NodeIdentity;

/** A database with one cluster and one run; beans are wired by hand, each to a transaction of its own. */
final class Rows {

    static final String CLUSTER = "lab";
    static final long RUN = 7;

    /** Opened once each for all tests of the process; every test finds its tables empty. */
    private static final Map<DatabaseKind, SessionFactory> OPEN = new EnumMap<>(DatabaseKind.class);

    private static final List<String> TABLES = List.of(
            "newest_look",
            "screenshot",
            "cluster_look",
            "trust_finding",
            "trust_look",
            "temporary_user",
            "phone_token",
            "planned_change",
            "timeline",
            "letter",
            "site_visit",
            "site_link",
            "prior_setting",
            "deletion_attempt",
            "device_outcome",
            "work_item",
            "verdict",
            "observation",
            "run_device",
            "run_message",
            "run_lease",
            "run",
            "cluster");

    /** Events that the beans fire and that nobody hears here. */
    private static final Event<?> UNHEARD = (Event<?>) Proxy.newProxyInstance(
            Rows.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> null);

    /** Threads of the server: here what they are given is done before they answer. */
    private static final ManagedExecutorService AT_ONCE = (ManagedExecutorService) Proxy.newProxyInstance(
            Rows.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (threads, method, arguments) -> {
                ((Runnable) arguments[0]).run();
                return null;
            });

    private final SessionFactory sessions;
    private final DataSource source;

    Rows(DatabaseKind kind) throws IOException {
        sessions = opened(kind);
        source = kind.source((String) sessions.getProperties().get(JdbcSettings.JAKARTA_JDBC_URL));
        TABLES.forEach(table -> execute("DELETE FROM " + table));
        execute(
                "INSERT INTO cluster VALUES ('lab', 'CUCM', 'publisher', 8443, 6970, '', '', '', '', 80, '10.0.0.0/8', '',"
                        + " FALSE, '', 'LOCATION', '', 10, 10, 10, 10, 1000, 1000, 60, FALSE, CURRENT_TIMESTAMP, 1000, 'CUCM', 200, FALSE, 2, FALSE)");
        run(RUN);
    }

    private static synchronized SessionFactory opened(DatabaseKind kind) throws IOException {
        SessionFactory sessions = OPEN.get(kind);
        if (sessions == null) {
            sessions = kind.open();
            OPEN.put(kind, sessions);
        }
        return sessions;
    }

    void run(long id) {
        execute("INSERT INTO run (id, cluster, job, source, scope, dry_run, requested_by, created_at, status, step,"
                + " restarts, interrupted, summary) VALUES (" + id
                + ", 'lab', 'itl-deletion', 'AXL', '{}', FALSE, 'test',"
                + " CURRENT_TIMESTAMP, 'STARTED', '', 0, FALSE, '{}')");
    }

    /** A phone in the run's inventory, named by its number. */
    void phone(int number, String site) {
        execute("INSERT INTO run_device (id, run_id, device, site, model, protocol, description, device_pool, location,"
                + " common_phone_profile, security_profile, extension, owner, configured_load, address, registration,"
                + " settings_access) VALUES (" + (1_000_000 + number) + ", " + RUN + ", 'SEP"
                + String.format(Locale.ROOT, "%012X", number) + "', '" + site
                + "', 'Cisco 7841', 'SIP', '', '', '', '', '', '', '', '', '', 'REGISTERED', 'ENABLED')");
    }

    void execute(String sql) {
        in(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    /** The first column of all rows, as text. */
    List<String> column(String sql) {
        return in(entities -> {
            List<?> rows = entities.createNativeQuery(sql).getResultList();
            return rows.stream().<String>map(String::valueOf).toList();
        });
    }

    <B, T> T with(Class<B> bean, NodeIdentity identity, Function<B, T> work) {
        return in(entities -> work.apply(wired(bean, entities, identity)));
    }

    <B> void using(Class<B> bean, NodeIdentity identity, Consumer<B> work) {
        with(bean, identity, one -> {
            work.accept(one);
            return null;
        });
    }

    <T> T in(Function<EntityManager, T> work) {
        return sessions.fromTransaction(work::apply);
    }

    /** A bean that reads by itself, ready to be asked; it sees what was committed. */
    <B> B asking(Class<B> bean) {
        try {
            Constructor<B> constructor = bean.getDeclaredConstructor();
            constructor.setAccessible(true);
            B one = constructor.newInstance();
            for (Field field : bean.getDeclaredFields()) {
                for (Object part : List.of(source, AT_ONCE)) {
                    if (field.getType().isInterface() && field.getType().isInstance(part)) {
                        field.setAccessible(true);
                        field.set(one, part);
                    }
                }
            }
            Method open = bean.getDeclaredMethod("open");
            open.setAccessible(true);
            open.invoke(one);
            return one;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    static <B> B wired(Class<B> bean, EntityManager entities, NodeIdentity identity) {
        try {
            Constructor<B> constructor = bean.getDeclaredConstructor();
            constructor.setAccessible(true);
            B one = constructor.newInstance();
            for (Object part : List.of(entities, identity, Clock.systemUTC(), UNHEARD)) {
                for (Field field : bean.getDeclaredFields()) {
                    if (field.getType().isInstance(part)) {
                        field.setAccessible(true);
                        field.set(one, part);
                    }
                }
            }
            return one;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }
}
