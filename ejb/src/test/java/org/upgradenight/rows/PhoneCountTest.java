package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.inventory.Scope;
import org.upgradenight.planning.PhoneCount;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.ScopeText;

/** How many phones a scope means is counted in the newest whole inventory, however its words are written. */
class PhoneCountTest {

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wordsOfAScopeAreFoundInAnyCase(DatabaseKind kind) throws IOException {
        Rows rows = inventoried(kind);
        assertEquals(
                2,
                count(
                        rows,
                        new Scope(
                                Set.of("sep00000000000a", "SEP00000000000B", "SEP0000000000FF"),
                                Set.of(),
                                Set.of(),
                                Set.of())));
        assertEquals(2, count(rows, new Scope(Set.of(), Set.of("oslo"), Set.of(), Set.of())));
        assertEquals(1, count(rows, new Scope(Set.of("SEP00000000000a"), Set.of("OSLO"), Set.of(), Set.of())));
        assertEquals(3, count(rows, new Scope(Set.of(), Set.of(), Set.of(), Set.of("7841"))));
        assertEquals(0, count(rows, new Scope(Set.of(), Set.of(), Set.of(), Set.of("784"))));
        assertEquals(3, count(rows, Scope.EVERYTHING));
        assertEquals(
                Map.of("Oslo", 2L, "Bern", 1L),
                rows.with(PhoneCount.class, here, phones -> phones.bySite(Rows.CLUSTER)));
    }

    /** Before the first inventory only a scope that names its phones can be counted. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aClusterThatNobodyLookedAtHasNoCount(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        assertEquals(Optional.empty(), asked(rows, Scope.EVERYTHING));
        assertEquals(Optional.of(1L), asked(rows, new Scope(Set.of("sep1"), Set.of(), Set.of(), Set.of())));
    }

    private Rows inventoried(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.execute("UPDATE run SET scope = '" + ScopeText.write(Scope.EVERYTHING) + "'");
        rows.phone(10, "Oslo");
        rows.phone(11, "Bern");
        rows.phone(12, "Oslo");
        return rows;
    }

    private long count(Rows rows, Scope scope) {
        return asked(rows, scope).orElseThrow();
    }

    private Optional<Long> asked(Rows rows, Scope scope) {
        return rows.with(PhoneCount.class, here, phones -> phones.of(Rows.CLUSTER, scope));
    }
}
