package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The one schema, brought to this release's version by the scripts in {@code db/migration}. Migrating twice does nothing, and two
 * servers that start at once migrate one after the other.
 */
public final class Schema {
    private static final String SCRIPTS = "classpath:db/migration";

    private final Flyway flyway;

    /** The scripts are read through the given loader, which must see this module's resources. */
    public Schema(DataSource database, ClassLoader scripts) {
        this(database, scripts, SCRIPTS);
    }

    Schema(DataSource database, ClassLoader scripts, String location) {
        // The engine's own tables are in the database before ours: version 0 is a database without a history.
        this.flyway = Flyway.configure(scripts)
                .dataSource(database)
                .locations(location)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load();
    }

    /**
     * Brings the schema to this release's version and answers that version.
     *
     * @throws RefusedToStartException when the schema is newer than this release, or a script fails
     */
    public String migrate() {
        try {
            refuseNewer(flyway.info());
            flyway.migrate();
            return version(flyway.info().current());
        } catch (FlywayException e) {
            throw new RefusedToStartException(MESSAGES.migrationFailed(e.getMessage()), e);
        }
    }

    private static void refuseNewer(MigrationInfoService info) {
        Optional<MigrationVersion> newest = versions(info.all())
                .filter(migration ->
                        !migration.getState().isFailed() && migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
        Optional<MigrationVersion> applied =
                versions(info.applied()).map(MigrationInfo::getVersion).max(MigrationVersion::compareTo);
        MigrationVersion known = newest.orElse(MigrationVersion.EMPTY);
        applied.filter(found -> found.compareTo(known) > 0 && !"0".equals(found.getVersion()))
                .ifPresent(found -> {
                    throw new RefusedToStartException(MESSAGES.schemaIsNewer(found.getVersion(), known.getVersion()));
                });
    }

    private static Stream<MigrationInfo> versions(MigrationInfo[] migrations) {
        return Arrays.stream(migrations).filter(migration -> migration.getVersion() != null);
    }

    private static String version(MigrationInfo current) {
        return current == null ? "0" : current.getVersion().getVersion();
    }
}
