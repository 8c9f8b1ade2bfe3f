package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntitiesMatchSchemaTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyEntityFitsTheMigratedTables(DatabaseKind kind) throws IOException {
        try (SessionFactory sessions = kind.open()) {
            assertEquals(
                    DatabaseKind.entities().size(),
                    sessions.getMetamodel().getEntities().size());
        }
    }

    /** A query over each entity proves that every column is there and can be read. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyEntityCanBeRead(DatabaseKind kind) throws IOException {
        try (SessionFactory sessions = kind.open()) {
            for (Class<?> entity : DatabaseKind.entities()) {
                sessions.inTransaction(session ->
                        session.createQuery("FROM " + entity.getName(), entity).getResultList());
            }
        }
    }
}
