package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void rolesContainEachOther() {
        assertEquals(Set.of(Role.VIEWER, Role.OPERATOR, Role.REMEDIATOR), Role.REMEDIATOR.reach());
        assertTrue(Role.ADMIN.reach().contains(Role.AUDITOR));
        assertEquals(Set.of(Role.VIEWER, Role.AUDITOR), Role.AUDITOR.reach());
    }

    @Test
    void groupsAreTheWordsOfAllRoles() {
        User user = new User("anna", Set.of(Role.OPERATOR, Role.AUDITOR), true, Instant.EPOCH, 0);
        assertEquals(Set.of("viewer", "operator", "auditor"), user.groups());
    }

    @Test
    void wordsAreReadExactly() {
        assertEquals(Optional.of(Role.ADMIN), Role.of("admin"));
        assertEquals(Optional.empty(), Role.of("root"));
    }
}
