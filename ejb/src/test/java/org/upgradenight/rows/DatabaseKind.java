package org.upgradenight.rows;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.postgresql.ds.PGSimpleDataSource;
import org.upgradenight.house.Schema;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The databases that the schema is for; each opening is a fresh one, brought up to date. */
enum DatabaseKind {
    H2 {
        @Override
        String fresh() {
            return "jdbc:h2:mem:rows" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
        }

        @Override
        DataSource source(String url) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL(url);
            return database;
        }
    },
    POSTGRESQL {
        @Override
        String fresh() throws IOException {
            return Server.POSTGRES.getJdbcUrl("postgres", Server.newDatabase());
        }

        @Override
        DataSource source(String url) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(url);
            return database;
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path CLASSES = Path.of("target/classes");

    /** The JDBC URL of a database that is empty. */
    abstract String fresh() throws IOException;

    abstract DataSource source(String url);

    /** A fresh, migrated database behind all entities, which are held against its tables; skipped where it cannot run. */
    SessionFactory open() throws IOException {
        String url;
        try {
            url = fresh();
        } catch (IOException | ExceptionInInitializerError | NoClassDefFoundError notHere) {
            return abort(this + " does not run here: " + notHere);
        }
        new Schema(source(url), DatabaseKind.class.getClassLoader()).migrate();
        Configuration configuration = new Configuration();
        configuration.setProperties(shipped());
        configuration.setProperty(JdbcSettings.JAKARTA_JDBC_URL, url);
        configuration.setProperty(JdbcSettings.POOL_SIZE, "8");
        configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
        configuration.setProperty("jakarta.persistence.validation.mode", "none");
        entities().forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }

    static List<Class<?>> entities() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .<Class<?>>map(DatabaseKind::load)
                    .filter(type -> type.isAnnotationPresent(Entity.class))
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("[.]class$", "");
        try {
            return Class.forName(name, false, DatabaseKind.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the product's own persistence unit says, but for the schema: here it is held against the entities. */
    private static Properties shipped() throws IOException {
        Properties properties = new Properties();
        try {
            NodeList given = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(CLASSES.resolve("META-INF/persistence.xml").toFile())
                    .getElementsByTagName("property");
            for (int i = 0; i < given.getLength(); i++) {
                Element property = (Element) given.item(i);
                properties.setProperty(property.getAttribute("name"), property.getAttribute("value"));
            }
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
        properties.remove("jakarta.persistence.schema-generation.database.action");
        return properties;
    }

    /** One server for the whole build, started when first asked for and ended with the process. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
                return server;
            } catch (IOException notHere) {
                throw new IllegalStateException(notHere);
            }
        }

        private static void end(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException already) {
                throw new IllegalStateException(already);
            }
        }

        static String newDatabase() throws IOException {
            String name = "rows" + COUNT.incrementAndGet();
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException failed) {
                throw new IOException(failed);
            }
            return name;
        }
    }
}
