package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void hasTheRolesThatHoldAndIsRefusedTheOthersByName() {
        Actor actor = Actor.of("anna", Set.of("viewer", "operator", "no-role-of-ours")::contains);
        assertEquals(Set.of(Role.VIEWER, Role.OPERATOR), actor.roles());
        actor.require(Role.OPERATOR);
        NotAllowedException refused = assertThrows(NotAllowedException.class, () -> actor.require(Role.ADMIN));
        assertEquals("UN1011: Your roles do not allow this; it needs the role admin.", refused.getMessage());
    }
}
