package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.upgradenight.house.RefusedToStartException;
import org.upgradenight.house.Schema;

/** The schema that the server migrated at its start, on its own datasource. */
class SchemaIT extends Inside {

    @Inject
    private Lab lab;

    @PersistenceUnit(unitName = "ejb.jar#upgrade-night")
    private EntityManagerFactory entities;

    @Test
    void theServersEntitiesFitTheMigratedSchema() {
        SessionFactory sessions = entities.unwrap(SessionFactory.class);
        assertTrue(sessions.getMetamodel().getEntities().size() > 10);
        assertDoesNotThrow(() -> sessions.getSchemaManager().validateMappedObjects());
    }

    @Test
    void anEntityWithoutItsColumnIsNoticed() {
        lab.execute("ALTER TABLE run_message RENAME COLUMN code TO code_that_was");
        try {
            SessionFactory sessions = entities.unwrap(SessionFactory.class);
            assertThrows(
                    RuntimeException.class, () -> sessions.getSchemaManager().validateMappedObjects());
        } finally {
            lab.execute("ALTER TABLE run_message RENAME COLUMN code_that_was TO code");
        }
    }

    @Test
    void migratingAgainChangesNothing() {
        long steps = lab.number("SELECT COUNT(*) FROM \"flyway_schema_history\"");
        assertEquals(newest(), schema().migrate());
        assertEquals(steps, lab.number("SELECT COUNT(*) FROM \"flyway_schema_history\""));
    }

    @Test
    void aNewerSchemaIsRefused() {
        lab.execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " VALUES (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'tester', 1, TRUE)");
        try {
            RefusedToStartException refused = assertThrows(RefusedToStartException.class, () -> schema().migrate());
            assertTrue(refused.getMessage().contains("UN9002")
                    && refused.getMessage().contains("999"));
        } finally {
            lab.execute("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" = 999");
        }
    }

    private String newest() {
        return lab.column("SELECT \"version\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\" DESC")
                .get(0);
    }

    private Schema schema() {
        return new Schema(lab.database(), Schema.class.getClassLoader());
    }
}
